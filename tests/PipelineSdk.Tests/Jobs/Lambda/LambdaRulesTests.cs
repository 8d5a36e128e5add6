using Xunit;

namespace PipelineSdk.Tests.Jobs;

public sealed class LambdaRulesTests
{
    [Fact]
    public void A_function_has_an_arn_or_a_name()
    {
        const string problem = "the Lambda function has neither an ARN nor a name. Fix: set FunctionArn for a function that exists, or FunctionName for one to create.";
        Assert.Equal([problem], Problems(new()));
        Assert.Equal([problem], Problems(new() { FunctionName = "", Script = "" }));
    }

    [Fact]
    public void A_new_function_has_a_role_code_and_a_handler() => Assert.Equal(
        [
            "the Lambda function has a name but no role. Fix: set ExecutionRoleArn.",
            "the Lambda function has a name but no code. Fix: set Script or ZippedCodeDir, or FunctionArn in place of the name.",
            "the Lambda function has a name but no handler. Fix: set Handler, such as 'file.function'.",
        ],
        Problems(new() { FunctionName = "new", ExecutionRoleArn = "", Script = "", ZippedCodeDir = "" }));

    [Fact]
    public void Code_is_a_script_or_a_zip_and_not_both() => Assert.Equal(
        ["the Lambda function has both a script and a zip file. Fix: set either Script or ZippedCodeDir."],
        Problems(new() { FunctionArn = Written.FunctionArn, Script = "a.py", ZippedCodeDir = "b.zip" }));

    [Fact]
    public void A_function_to_update_is_known_when_the_pipeline_is_compiled()
    {
        const string problem =
            "the Lambda function is to be updated, but its ARN is known only while the pipeline runs. Fix: set FunctionArn to a constant, or leave the code out.";
        Assert.Equal([problem], Problems(new() { FunctionArn = new ParameterString("Arn"), Script = "a.py" }));
        Assert.Equal([problem], Problems(new() { FunctionArn = new Join("", "arn:", "x"), Script = "a.py" }));
        Assert.Empty(Problems(new() { FunctionArn = new ParameterString("Arn") }));
    }

    [Fact]
    public void Limits_of_a_function_with_code_are_checked()
    {
        Assert.Equal(
            [
                "the Lambda function has Timeout 601. Fix: give 1 to 600.",
                "the Lambda function has MemorySize 127. Fix: give 128 to 10240.",
                "the Lambda function has the number of Layers 6. Fix: give 0 to 5.",
            ],
            Problems(Limited(601, 127, 6)));
        Assert.Equal(
            [
                "the Lambda function has Timeout 0. Fix: give 1 to 600.",
                "the Lambda function has MemorySize 10241. Fix: give 128 to 10240.",
            ],
            Problems(Limited(0, 10241, 5)));
        Assert.Empty(Problems(Limited(1, 128, 0)));
        Assert.Empty(Problems(Limited(600, 10240, 5)));
    }

    [Fact]
    public void Problems_name_step_and_place() => Assert.StartsWith(
        "error PSDK6001: step 'Call' at $.Steps[0].FunctionArn: the Lambda function has",
        Written.Try(new LambdaStep("Call", new Lambda())).Diagnostics.First(static problem => problem.Id == "PSDK6001").ToString(),
        StringComparison.Ordinal);

    private static Lambda Limited(int timeout, int memory, int layers) => new()
    {
        FunctionArn = Written.FunctionArn,
        Script = "a.py",
        Timeout = timeout,
        MemorySize = memory,
        Layers = [.. Enumerable.Repeat("layer", layers)],
    };

    private static IEnumerable<string> Problems(Lambda function) => Written.Try(new LambdaStep("Call", function)).Diagnostics
        .Where(static problem => problem.Id == "PSDK6001")
        .Select(static problem => $"{problem.Reason} Fix: {problem.Fix}");
}
