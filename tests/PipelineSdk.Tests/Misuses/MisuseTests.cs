using Xunit;
using static PipelineSdk.Tests.Misuses.MisusePipelines;

namespace PipelineSdk.Tests.Misuses;

public sealed class MisuseTests
{
    [Fact]
    public void Every_misuse_of_the_corpora_is_answered() => Assert.Equal(Misuse.InCorpora, Misuse.All.Select(static misuse => misuse.Name));

    [Fact]
    public void Answers_are_of_six_kinds() => Assert.All(Misuse.All, static misuse => Assert.Matches(
        @"\A(compile error CS\d{4}|diagnostic PSDK\d{4}|exception|exception on publishing|accepted|accepted on publishing)\z",
        misuse.Answer));

    [Fact]
    public void Every_answer_but_those_of_the_compiler_has_a_test()
    {
        Assert.Equal(Misuse.AnsweredBy("diagnostic"), NamesOf(DiagnosedMisuseTests.Names, JobMisuseTests.Names));
        Assert.Equal(Misuse.AnsweredBy("exception"), Thrown.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Misuse.AnsweredBy("accepted"), NamesOf(AcceptedMisuseTests.Names, JobMisuseTests.AcceptedNames));
    }

    private static IEnumerable<string> NamesOf(params TheoryData<string>[] tests) =>
        tests.SelectMany(static rows => rows.Select(static row => row.Data)).Order(StringComparer.Ordinal);

    public static TheoryData<string> ThrownNames => [.. Thrown.Keys];

    private static Dictionary<string, (Func<object> Make, string Message)> Thrown { get; } = new()
    {
        ["golden/unknown_lambda_output"] =
        (
            static () => new LambdaStep("First", Arn) { Outputs = [new LambdaOutput("out")] }.Properties.Outputs["other"],
            "The Lambda step 'First' declares no output 'other'. Its outputs: 'out'."),
        ["golden/top_model_out_of_range"] =
        (
            static () => new TuningStep("T", new() { HyperParameterTuningJobConfig = null! }).GetTopModelS3Uri(50, "bucket"),
            "topK ('50') must be less than or equal to '49'. (Parameter 'topK')\nActual value was 50."),
        ["golden/retry_job_policy_without_types"] =
        (
            static () => new SageMakerJobStepRetryPolicy(maxAttempts: 1),
            "Give at least one failure, as an exception type or as a failure reason type. (Parameter 'exceptionTypes')"),
        ["golden-extended/retry: no types in a job policy"] =
        (
            static () => new SageMakerJobStepRetryPolicy(maxAttempts: 1),
            "Give at least one failure, as an exception type or as a failure reason type. (Parameter 'exceptionTypes')"),
    };

    [Theory]
    [MemberData(nameof(ThrownNames))]
    public void Is_refused_with_an_exception(string name) => Assert.Equal(
        Thrown[name].Message,
        Assert.ThrowsAny<Exception>(Thrown[name].Make).Message,
        ignoreLineEndingDifferences: true);
}
