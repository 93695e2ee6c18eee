"""Talks, attempts and messages: logged, confirmed, and told in the order of their days."""
