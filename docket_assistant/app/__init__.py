"""One module a job: functions of a store and its input that return a change or a result."""
