"""Compiles one Typst file to PDF/UA-1, or again after edits; prints one line of JSON with what it took."""
import json, resource, sys, time
import typst

with open(sys.argv[1]) as file:
    order = json.load(file)
options = {"font_paths": [order["fonts"]], "ignore_system_fonts": True}
pdf = {"format": "pdf", "pdf_standards": ["ua-1"]}
times = []
if order.get("edits"):
    # One process that compiles again after each edit, as an editor's preview does.
    compiler = typst.Compiler(order["jobs"][0]["source"], **options)
    compiler.compile(output=order["jobs"][0]["out"], **pdf)
    for edit in order["edits"]:
        with open(order["jobs"][0]["source"], "w") as file:
            file.write(edit)
        started = time.perf_counter()
        compiler.compile(output=order["jobs"][0]["out"], **pdf)
        times.append((time.perf_counter() - started) * 1000)
else:
    for job in order["jobs"]:
        typst.compile(job["source"], output=job["out"], **options, **pdf)
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({"cpu": (used.ru_utime + used.ru_stime) * 1000, "memory": used.ru_maxrss * 1024, "times": times}))
