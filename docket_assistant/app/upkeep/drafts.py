"""Half-typed forms, kept so that a crash or a closed window loses none of what was typed."""

from docket_assistant.store.drafts import Draft
from docket_assistant.store.drafts import find as draft_kept
from docket_assistant.store.drafts import forget as forget_draft
from docket_assistant.store.drafts import keep as keep_draft
from docket_assistant.store.drafts import kept as drafts_kept

__all__ = ["Draft", "draft_kept", "drafts_kept", "forget_draft", "keep_draft"]
