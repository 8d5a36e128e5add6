using Xunit;

namespace PipelineSdk.Tests.Callbacks;

public sealed class CallbackResultTests
{
    [Fact]
    public void Success_has_outputs_as_text()
    {
        var empty = CallbackResult.Success();
        var result = empty.With("text", "a").With("int", 7).With("double", 0.1).With("bool", true).With("text", "b");

        Assert.Equal([new("bool", "true"), new("double", "0.1"), new("int", "7"), new("text", "b")], result.Outputs);
        Assert.Equal((true, null), (result.IsSuccess, result.FailureReason));
        Assert.Empty(empty.Outputs);
    }

    [Theory]
    [InlineData(256, 256, false)]
    [InlineData(257, 256, true)]
    public void Failure_has_a_reason_of_at_most_256_characters(int length, int expected, bool cut)
    {
        var result = CallbackResult.Failure(new string('x', length));

        Assert.Equal((false, expected, cut), (result.IsSuccess, result.FailureReason!.Length, result.FailureReason.EndsWith('…')));
    }

    [Fact]
    public void A_reason_is_not_cut_within_a_character() =>
        Assert.Equal(new string('x', 254) + "…", CallbackResult.Failure(new string('x', 254) + "😀 and more").FailureReason);

    [Fact]
    public void The_limits_of_the_service_hold()
    {
        var success = CallbackResult.Success();
        var full = Enumerable.Range(0, 50).Aggregate(success, static (result, number) => result.With($"o{number}", number));

        Assert.Equal(50, full.With("o49", "again").Outputs.Count);
        Assert.Equal(
            "A callback has at most 50 outputs; 'more' would be one more. (Parameter 'name')",
            Assert.Throws<ArgumentException>(() => full.With("more", 1)).Message);
        Assert.Equal(
            "The name of an output has at most 256 characters; this one has 257. (Parameter 'name')",
            Assert.Throws<ArgumentException>(() => success.With(new string('n', 257), "")).Message);
        Assert.Equal(
            "An output has at most 1024 characters; 'n' has 1025. (Parameter 'value')",
            Assert.Throws<ArgumentException>(() => success.With("n", new string('v', 1025))).Message);
        Assert.Equal(
            "A failed callback has no outputs.",
            Assert.Throws<InvalidOperationException>(() => CallbackResult.Failure("why").With("n", 1)).Message);
        Assert.Throws<ArgumentException>(() => CallbackResult.Failure(" "));
    }
}
