#!/usr/bin/env bash
# Briscoe v. St. Louis County by command, from an empty store: from served discovery to the statement
# that the court ordered. Run it from anywhere; it works in a folder of its own and leaves the paper there.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
facts="$top/resources/sample/by-command"
steps="$top/resources/sample/steps"
work=${1:-$(mktemp -d)}
store="$work/seed.db"
docket() { python3 "$top/run.py" "$@" --store "$store"; }
# "ripeness" exits 1 where not every item is ripe: an honest answer, not a failure.
asks() { docket "$@" || [ $? -eq 1 ]; }

echo "1. Open the matter and enter what happened."
docket new --facts "$facts/1-matter.json"
docket record briscoe --facts "$facts/2-served-aug-14.json"
docket record briscoe --facts "$facts/3-answers-sept-15.json"
docket record briscoe --facts "$facts/4-call-sept-24.json"
docket record briscoe --facts "$facts/5-supplement-oct-8.json"
docket record briscoe --facts "$facts/6-motion-oct-9.json"
docket record briscoe --facts "$facts/7-order-dec-2.json"

echo "2. Ask, on three days, which items are ripe."
asks ripeness briscoe --as-of 2009-10-07
asks ripeness briscoe --as-of 2009-10-09
asks ripeness briscoe --as-of 2009-12-02

echo "3. Ask for the statement before anything was done under the order."
asks statement briscoe --order 2009-12-02 --as-of 2009-12-03 --out "$work/too-early.docx"

echo "4. Log the talk that the court ordered, and the messages as they were really sent."
docket log-conferral briscoe --facts "$steps/talk-dec-7.json"
docket record-message briscoe --eml "$steps/sent-wrong-address.eml" --confirms 2009-12-07
docket record-message briscoe --eml "$steps/sent-right-address.eml" --confirms 2009-12-07
docket record-message briscoe --eml "$steps/reply-acknowledged.eml" --reply acknowledged
asks ripeness briscoe --as-of 2009-12-08

echo "5. Write the statement."
docket statement briscoe --order 2009-12-02 --as-of 2009-12-08 --out "$work/statement.docx"

echo "6. A supplement comes; the paper no longer matches."
docket record briscoe --facts "$steps/supplement-dec-9-no-12.json"
docket show briscoe --today 2009-12-09
asks ripeness briscoe --as-of 2009-12-09
echo "The statement lies in $work/statement.docx"
