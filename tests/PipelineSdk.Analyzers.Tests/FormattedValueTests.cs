using Xunit;

namespace PipelineSdk.Analyzers.Tests;

public class FormattedValueTests
{
    private static readonly UserProgram Program = new("""
        static readonly ParameterString p = new("P"), q = new("Q");
        static readonly ParameterInteger n = new("N", 1);
        static readonly TrainingInstanceType instanceType = TrainingInstanceType.MlM5Xlarge;
        static readonly PipelineString[] array = [p];
        static readonly PipelineList<PipelineString> list = [p];
        static PipelineString? slot { get; set; }
        static PipelineString Take(PipelineString value, params PipelineString[] more) => value;
        static PipelineString Lazily(Func<PipelineString> make) => make();
        """);

    public static TheoryData<string> Traps =>
    [
        // Interpolation
        """string s = $"{[|p|]}";""",
        """var s = $"{[|p|]}";""",
        """var s = $"s3://{[|p|]}/{f}/{[|n|]}";""",
        """const int i = 1; string s = $"{i}{[|instanceType|]}";""",
        """string s = $"{([|f ? p : q|])}";""",
        """string s = $"{[|p|],10}";""",
        """string s = $"{[|p|]:X}";""",
        """"var s = $"""a "{[|p|]}" b""";"""",
        """string s = $"{(object)[|p|]}";""",
        """object o = $"{[|p|]}";""",
        """slot = f ? $"{[|p|]}" : "y";""",
        """slot = f switch { true => $"{[|p|]}", false => "y" };""",
        """slot = $"{[|p|]}" + "/x";""",
        """slot = "x/" + $"{[|p|]}";""",
        """FormattableString s = $"{[|p|]}";""",
        """IFormattable s = $"{[|p|]}";""",
        """PipelineList<PipelineString> values = [.. new[] { "a" }.Select(e => $"{[|p|]}/{e}")];""",
        """string Local() => $"{[|p|]}";""",
        """TextValue t = p; string s = $"{[|t|]}";""",
        """string Generic<T>(T value) where T : PipelineValue => $"{[|value|]}";""",
        """string s = $"{[|Take("x")|]}";""",
        """slot = $"{$"{[|p|]}".Trim()}";""",

        // Interpolation by a handler that does not know pipeline values
        """Debug.Assert(f, $"{[|p|]}");""",
        """string s = string.Create(CultureInfo.InvariantCulture, $"{[|p|]}");""",
        """string s = string.Create(CultureInfo.InvariantCulture, $"{f}" + $"{[|p|],5:X}");""",
        """new StringBuilder().Append($"{[|p|]}").AppendLine($"{[|q|]}");""",
        """Console.WriteLine($"{[|p|]}");""",

        // Composite formats
        """string s = string.Format("{0}", [|p|]);""",
        """string s = string.Format(CultureInfo.InvariantCulture, "{0}{1}{2}{3}", 1, 2, [|p|], [|q|]);""",
        """string s = string.Format("{0}", new object[] { [|p|] });""",
        """string s = string.Format("{0}", (object[])[|array|]);""",
        """string s = string.Format(null, CompositeFormat.Parse("{0}"), [|p|]);""",
        """new StringBuilder().AppendFormat("{0}", [|p|]);""",
        """Console.WriteLine("{0}", [|p|]);""",
        """Trace.TraceInformation("{0}", [|p|]);""",

        // Concatenation
        """string s = string.Concat("a", [|p|]);""",
        """string s = string.Concat([|list|]);""",
        """string s = string.Concat(1, 2, 3, 4, [|p|]);""",
        """string s = string.Join("/", "a", [|p|]);""",
        """string s = string.Join("/", [|array|]);""",
        """string s = string.Join('/', new[] { [|p|], [|q|] });""",
        """string s = string.Join("/", (object[])["a", [|p|], .. [|array|]]);""",
        """string s = string.Join("/", [|array.Select(x => x)|]);""",
        """string s = string.Join("/", [|new List<ParameterString> { p }|]);""",
        """string s = string.Join("/", (ReadOnlySpan<object?>)[[|p|]]);""",
        """string s = "a" + (object)[|p|];""",
        """string s = (object)[|p|] + "a";""",
        """TextValue t = p; string s = "a"; s += [|t|];""",

        // ToString and its relatives
        """string s = [|p|].ToString();""",
        """string? s = [|slot|]?.ToString();""",
        """string s = [|slot|]!.ToString();""",
        """string s = ((object)[|p|]).ToString()!;""",
        """string s = ((IFormattable)[|p|]).ToString(null, null);""",
        """slot = [|n|].ToString();""",
        """slot = $"{[|n|].ToString()}";""",
        """var texts = array.Select(x => [|x|].ToString());""",
        """Func<string?> text = [|p|].ToString;""",
        """string? s = Convert.ToString([|p|]);""",
        """string? s = Convert.ToString([|p|], CultureInfo.InvariantCulture);""",
        """new StringBuilder().Append([|p|]).Insert(0, [|q|]).AppendJoin("/", [|array|]);""",
        """StringBuilder? b = new(); b?.Append([|p|]);""",
        """using var writer = new StringWriter(); writer.Write([|p|]); writer.Write([|p|].ToString());""",

        // Printing formats, too
        """Console.WriteLine([|p|]); Console.Write([|p|]); Console.Error.WriteLine([|p|]);""",
    ];

    public static TheoryData<string> Clean =>
    [
        // Interpolation whose target is a pipeline value
        """slot = $"{p}";""",
        """PipelineString s = $"{p}/{n}/{f}/x";""",
        """PipelineValue v = $"{p}";""",
        """PipelineString? s = $"{p}";""",
        """"slot = $"""a "{p}" b""";"""",
        """slot = $"a{p}" + $"b{q}";""",
        """slot = Take($"{p}", $"{q}", $"{n}");""",
        """slot = Take(more: [$"{p}"], value: $"{q}");""",
        """slot = Lazily(() => $"{p}");""",
        """PipelineString Local() => $"{p}";""",
        """slot = (PipelineString)$"{p}";""",
        """slot = PipelineString.Format($"{p}");""",
        """var s = f ? PipelineString.Format($"{p}") : "y";""",
        """slot = f ? $"{p}" : q;""",
        """slot = f switch { true => $"{p}", false => q };""",
        """slot = slot ?? $"{p}";""",
        """slot ??= $"{p}";""",
        """PipelineString[] values = [$"{p}", p, "c"];""",
        """PipelineList<PipelineString> values = [$"{p}", .. array, .. array.Select(PipelineString (x) => $"{x}/y")];""",
        """List<PipelineString> values = new() { $"{p}" };""",
        """Dictionary<string, PipelineString> map = new() { ["a"] = $"{p}", ["b"] = p };""",
        """PipelineMap<TextValue> map = new() { ["a"] = $"{p}-{n}", ["b"] = p, ["c"] = 1 };""",
        """slot = PipelineString.Join("/", "a", $"{p}", q, 5, n);""",
        """TrainingInstanceType type = $"ml.{p}";""",
        """(PipelineString, int) pair = ($"{p}", 1);""",

        // Operators of pipeline values
        """slot = "s3://" + p;""",
        """slot = p + "/" + q + "/x";""",
        """slot = "count-" + n;""",
        """var s = "a"; PipelineString t = s + p; t += "/x";""",

        // No text of a value is made
        """string s = nameof(p);""",
        """string s = nameof(p.ToString);""",
        """string s = $"{nameof(p)}{f}{array.Length}";""",
        """var s = f ? p : q; object o = s; PipelineString t = n.ToPipelineString();""",
        """string s = string.Join("/", "a", "b") + string.Format("{0}", f) + 5.ToString() + string.Concat("a", f);""",
        """string s = string.Format($"{f}", array.Length);""",
        """new StringBuilder().Append("a").Append(f).AppendLine($"{f}");""",

        // A collection that is formatted itself, not its elements
        """string s = string.Concat("a", list) + string.Format("{0}", new List<ParameterString>());""",

        // The text goes to a person
        """Debug.WriteLine(p); Trace.Write(p);""",
        """Console.WriteLine(p.ToString()); Console.Error.Write(string.Join("/", array)); Trace.WriteLine(p.ToString());""",
        """Console.WriteLine(slot?.ToString()); Console.WriteLine(slot?.ToPipelineString()?.ToString());""",

        // A member of an enumeration is a constant
        """string s = $"job-{TrainingInstanceType.MlM5Xlarge}" + TrainingInstanceType.MlM5Xlarge.ToString();""",
    ];

    [Theory]
    [MemberData(nameof(Traps))]
    public Task Value_made_into_plain_text_is_an_error(string statements) => Program.CheckStatements(statements, "PSDK0001");

    [Theory]
    [MemberData(nameof(Clean))]
    public Task Value_that_stays_a_value_is_fine(string statements) => Program.CheckStatements(statements);

    [Fact]
    public Task Override_of_ToString_may_show_values_but_not_format_them() => Program.CheckMembers(
        """
        sealed class Stage
        {
            public override string ToString() => "stage " + p.ToString() + string.Join("/", array) + $"{[|q|]}";
        }
        """,
        "PSDK0001");

    [Fact]
    public Task Handler_that_takes_values_keeps_them() => Program.CheckMembers("""
        [System.Runtime.CompilerServices.InterpolatedStringHandler]
        sealed class Path
        {
            public Path(int literalLength, int formattedCount) { }
            public void AppendLiteral(string value) { }
            public void AppendFormatted(PipelineValue value) { }
        }

        static Path MakePath() => $"/opt/{p}";
        """);

    [Fact]
    public Task Conversion_of_a_user_may_know_a_text() => Program.CheckMembers("""
        sealed class Label
        {
            public static explicit operator Label(PipelineValue value) => new();
        }

        static string Text() => $"{(Label)p}";
        """);

    [Fact]
    public Task Argument_before_a_composite_format_is_not_formatted() => Program.CheckMembers("""
        static void Log(
            object source,
            [System.Diagnostics.CodeAnalysis.StringSyntax("CompositeFormat")] string format,
            params object[] arguments) { }

        static void Run() => Log(p, "{0}", 1);
        """);

    [Fact]
    public Task Generated_code_is_checked() => Program.CheckMembers(
        """[System.CodeDom.Compiler.GeneratedCode("a", "1")] static string Text() => $"{[|p|]}";""",
        "PSDK0001");

    [Fact]
    public async Task Message_stays_on_one_line() => Assert.Contains(
        "'PipelineString.Join( \"/\", p)'",
        await Program.MessageOf("""
            var s = $"{PipelineString.Join(
                "/",
                p)}";
            """),
        StringComparison.Ordinal);

    [Fact]
    public async Task Message_names_the_value_and_the_cure() => Assert.Equal(
        "Error PSDK0001: 'array[0]' has no text before the pipeline runs, but is formatted into a plain string here: "
            + "declare the target as PipelineString, or use PipelineString.Format($\"...\") or ToPipelineString()",
        await Program.MessageOf("""var s = $"{array[0]}";"""));
}
