"""Runs an oracle: the input is a JSON object with a Python source and the cases to try it on.

For each case a line with the answer is written, or with what went wrong. Every case gets fresh variables.
"""

import json
import sys


def plain(answer):
    """Returns the answer as JSON can hold it: a truth value as text, numbers of any type as numbers."""
    if isinstance(answer, (bool, str)):
        return str(answer)
    if isinstance(answer, int):
        return answer
    return float(answer)


def main():
    job = json.load(sys.stdin)
    try:
        code = compile(job["source"], job["question"], "exec")
    except SyntaxError as error:
        print(json.dumps({"error": repr(error)}))
        return
    for case in job["cases"]:
        reply = {"seed": case["seed"]}
        try:
            variables = dict(case["parameters"])
            exec(code, variables)
            reply["answer"] = plain(variables["answer"])
        except Exception as error:  # Whatever an oracle does wrong is reported beside the others.
            reply["error"] = repr(error)
        print(json.dumps(reply), flush=True)


main()
