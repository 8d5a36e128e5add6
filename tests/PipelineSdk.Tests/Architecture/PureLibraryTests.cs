using System.Text.RegularExpressions;
using Xunit;

namespace PipelineSdk.Tests.Architecture;

/// <summary>Compiling is a pure function: nothing in the library can reach a network, a clock, chance, another process or AWS.</summary>
public sealed class PureLibraryTests
{
    private static readonly AssemblyReferences Library = AssemblyReferences.Of(typeof(Pipeline).Assembly.Location);

    [Fact]
    public void Refers_to_assemblies_of_the_framework_only() =>
        Assert.All(Library.Assemblies, static name => Assert.Matches(@"\ASystem\.[A-Za-z.]+\z", name));

    [Theory]
    [InlineData("networking", @"\ASystem\.Net\.")]
    [InlineData("processes", @"\ASystem\.Diagnostics\.Process")]
    [InlineData("clocks", @"\ASystem\.(Diagnostics\.Stopwatch|TimeProvider|Threading\.(Timer|PeriodicTimer))\z")]
    [InlineData("chance", @"\ASystem\.(Random|Security\.Cryptography\.RandomNumberGenerator)\z")]
    [InlineData("reflection", @"\ASystem\.(Activator\z|Reflection\.(?!\w+Attribute\z|(Assembly|MemberInfo)\z))")]
    [InlineData("console", @"\ASystem\.Console\z")]
    [InlineData("AWS", @"\AAmazon\.")]
    public void Knows_no_type_of(string what, string pattern)
    {
        Assert.NotEmpty(what);
        Assert.DoesNotContain(Library.Types, type => Regex.IsMatch(type, pattern));
    }

    [Theory]
    [InlineData("clocks", @"\ASystem\.DateTime(Offset)?\.get_(Now|UtcNow|Today)\z")]
    [InlineData("ticks", @"\ASystem\.Environment\.get_TickCount")]
    [InlineData("chance", @"\ASystem\.Guid\.(NewGuid|CreateVersion7)\z")]
    [InlineData("names by chance", @"\ASystem\.IO\.(Path\.GetRandomFileName|Path\.GetTemp\w+|Directory\.CreateTempSubdirectory)\z")]
    [InlineData("environment variables", @"\ASystem\.Environment\.(GetEnvironmentVariables?|ExpandEnvironmentVariables|get_MachineName|get_UserName)\z")]
    [InlineData("reflection, but for names and a file in the assembly", @"\ASystem\.(Reflection\.(Assembly\.(?!GetManifestResourceStream\z)|MemberInfo\.(?!get_Name\z))|Type\.(?!GetTypeFromHandle\z|get_Assembly\z|op_))")]
    [InlineData("files that change", @"\ASystem\.IO\.(File\.(Write|Append|Create|Delete|Move|Copy)\w*|Directory\.(Create|Delete|Move)\w*)\z")]
    public void Calls_nothing_of(string what, string pattern)
    {
        Assert.NotEmpty(what);
        Assert.DoesNotContain(Library.Members, member => Regex.IsMatch(member, pattern));
    }

    [Fact]
    public void The_metadata_that_is_looked_at_is_that_of_the_library()
    {
        Assert.Contains("System.Text.Json", Library.Assemblies);
        Assert.Contains("System.Text.Json.Utf8JsonWriter", Library.Types);
        Assert.Contains("System.IO.Directory.GetCurrentDirectory", Library.Members);
    }

    [Fact]
    public void The_same_look_at_these_tests_finds_what_it_looks_for()
    {
        Assert.NotEqual(default, DateTime.UtcNow);
        var tests = AssemblyReferences.Of(typeof(PureLibraryTests).Assembly.Location);
        Assert.Contains("System.DateTime.get_UtcNow", tests.Members);
        Assert.Contains(tests.Types, static type => type.StartsWith("System.Reflection.Metadata.", StringComparison.Ordinal));
    }
}
