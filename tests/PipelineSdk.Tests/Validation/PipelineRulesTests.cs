using Xunit;
using static PipelineSdk.Tests.Validation.Problems;

namespace PipelineSdk.Tests.Validation;

public sealed class PipelineRulesTests
{
    [Theory]
    [InlineData("my_pipeline")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("")]
    [InlineData("ä")]
    public void Names_have_letters_digits_and_hyphens(string name) => Of(
        new Pipeline(name) { Steps = [new FailStep("F")] },
        $"error PSDK1005: at $: '{name}' is no name of a pipeline. " +
        "Fix: use 1 to 256 letters (A to Z, a to z), digits and '-', with a letter or digit at both ends.");

    [Fact]
    public void Names_have_256_characters_at_most() => Of(
        new Pipeline(new('a', 257)) { Steps = [new FailStep("F")] },
        "error PSDK1005: at $: the pipeline's name has 257 characters. " +
        "Fix: use 1 to 256 letters (A to Z, a to z), digits and '-', with a letter or digit at both ends.");

    [Fact]
    public void More_than_82_characters_may_be_too_many()
    {
        Of(new Pipeline(new('a', 82)) { Steps = [new FailStep("F")] });
        Of(
            new Pipeline(new('a', 83)) { Steps = [new FailStep("F")] },
            "warning PSDK1006: at $: the pipeline's name has 83 characters; the service was seen to refuse more than 82. Fix: shorten it to 82 characters.");
    }

    [Theory]
    [InlineData("us-west-2")]
    [InlineData("us-gov-west-1")]
    [InlineData("ap-southeast-10")]
    public void Regions_have_their_form(string region) => Of(new Pipeline("P") { Steps = [new FailStep("F")] }, new PipelineEnvironment(region, "123456789012"));

    [Fact]
    public void Something_else_is_no_region() => Of(
        new Pipeline("P") { Steps = [new FailStep("F")] },
        new PipelineEnvironment("Oregon", "123456789012"),
        "warning PSDK1027: at $: 'Oregon' does not look like a Region. Fix: give one such as 'us-west-2'.");

    [Theory]
    [InlineData("1234-5678-9012")]
    [InlineData("12345678901")]
    [InlineData("١٢٣٤٥٦٧٨٩٠١٢")]
    public void Accounts_have_12_digits(string account) => Of(
        new Pipeline("P") { Steps = [new FailStep("F")] },
        new PipelineEnvironment("us-west-2", account),
        $"error PSDK1028: at $: '{account}' is no account. Fix: give the account's 12 digits.");
}
