#pragma warning disable
using System.Diagnostics;
using System.Globalization;
using PipelineSdk;
using PipelineSdk.Benchmarks;

int n = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1000;
int rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 60;
string only = args.Length > 2 ? args[2] : "";
var p = AlternatingPipeline.Build(n);
var c = p.Compile(AlternatingPipeline.Environment);
Console.WriteLine($"{c.Utf8Json.Length} bytes, diags {c.Diagnostics.Count}");
foreach (var d in c.Diagnostics.Take(5)) Console.WriteLine(d);
var replay = new TokenReplay(c.Utf8Json.Span);
Console.WriteLine($"{replay.TokenCount} tokens same={replay.Write().SequenceEqual(c.Utf8Json.Span)}");
var acts = new (string, Action)[] { ("bound", () => replay.Write()), ("fresh", () => { var b = new System.Buffers.ArrayBufferWriter<byte>(c.Utf8Json.Length + 1024); replay.WriteTo(b); }), ("build", () => AlternatingPipeline.Build(n)), ("emit", () => _ = PipelineCompiler.Emit(new(p, AlternatingPipeline.Environment)).Graph), ("compile", () => _ = p.Compile(AlternatingPipeline.Environment).Graph) }.Where(a => a.Item1.Contains(only)).ToArray();
var times = acts.Select(_ => new List<double>()).ToArray();
var alloc = new long[acts.Length];
for (int r = 0; r < rounds; r++)
    for (int a = 0; a < acts.Length; a++)
    {
        long b = GC.GetAllocatedBytesForCurrentThread();
        var s = Cpu.Now();
        acts[a].Item2();
        times[a].Add((Cpu.Now() - s) / 1e6);
        alloc[a] = GC.GetAllocatedBytesForCurrentThread() - b;
    }
for (int a = 0; a < acts.Length; a++)
{
    var l = times[a].Skip(rounds / 3).Order().ToList();
    Console.WriteLine($"{acts[a].Item1,-10} min {l[0]:F2} p25 {l[l.Count / 4]:F2} med {l[l.Count / 2]:F2} alloc {alloc[a] / 1024} KB  ratio(min) {l[0] / times[0].Skip(rounds / 3).Min():F2} ratio(p25) {l[l.Count / 4] / times[0].Skip(rounds / 3).Order().ElementAt(l.Count / 4):F2}");
}
return 0;

static class Cpu { [System.Runtime.InteropServices.DllImport("libc")] static extern int clock_gettime(int id, [System.Runtime.InteropServices.Out] long[] t); static long[] t = new long[2]; public static long Now() { clock_gettime(3, t); return t[0] * 1000000000L + t[1]; } }
