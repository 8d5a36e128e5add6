using Xunit;

namespace PipelineSdk.Conformance.Tests;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("", null, null)]
    [InlineData("corpus", "corpus", null)]
    [InlineData("--emit out", null, "out")]
    [InlineData("corpus --emit out", "corpus", "out")]
    [InlineData("--emit out corpus", "corpus", "out")]
    public void Arguments_in_any_order(string arguments, string? corpus, string? emitTo) =>
        Assert.Equal(new(corpus, emitTo), Options.Parse(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("--emit", "--emit needs a folder.")]
    [InlineData("--verbose", "There is no option '--verbose'.")]
    [InlineData("one two", "'two' is one argument too many.")]
    public void Wrong_arguments_are_refused(string arguments, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Options.Parse(arguments.Split(' '))).Message);
}
