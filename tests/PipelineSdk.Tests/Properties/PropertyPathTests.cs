using PipelineSdk.Properties;
using Xunit;

namespace PipelineSdk.Tests.Properties;

public sealed class PropertyPathTests
{
    private static readonly ProcessingJobProperties Process = new ProcessingStep("Process", Requests.Processing()).Properties;
    private static readonly TrainingJobProperties Train = new TrainingStep("Train", Requests.Training()).Properties;
    private static readonly HyperParameterTuningJobProperties Tune = new TuningStep("Tune", Requests.Tuning()).Properties;
    private static readonly ModelProperties Model = new CreateModelStep("Create", Requests.Model()).Properties;
    private static readonly ModelPackageProperties Package = new RegisterModelStep("Register", Requests.ModelPackage()).Properties;
    private static readonly TransformJobProperties Transform = new TransformStep("Transform", Requests.Transform()).Properties;

    public static TheoryData<PipelineValue, string> Paths { get; } = new()
    {
        { Process.ProcessingJobArn, "Steps.Process.ProcessingJobArn" },
        { Process.ProcessingOutputConfig.Outputs["train"].S3Output.S3Uri, "Steps.Process.ProcessingOutputConfig.Outputs['train'].S3Output.S3Uri" },
        { Process.ProcessingOutputConfig.Outputs[0].OutputName, "Steps.Process.ProcessingOutputConfig.Outputs[0].OutputName" },
        { Process.ProcessingInputs["model"].S3Input.S3Uri, "Steps.Process.ProcessingInputs['model'].S3Input.S3Uri" },
        { Process.AppSpecification.ContainerArguments[2], "Steps.Process.AppSpecification.ContainerArguments[2]" },
        { Process.Environment["A.b"], "Steps.Process.Environment['A.b']" },
        { Process.ProcessingEndTime, "Steps.Process.ProcessingEndTime" },
        { Process, "Steps.Process" },
        { Train.ModelArtifacts.S3ModelArtifacts, "Steps.Train.ModelArtifacts.S3ModelArtifacts" },
        { Train.HyperParameters["eta"], "Steps.Train.HyperParameters['eta']" },
        { Train.HyperParameters["a \"b\""], "Steps.Train.HyperParameters['a \"b\"']" },
        { Train.FinalMetricDataList["mse"].Value, "Steps.Train.FinalMetricDataList['mse'].Value" },
        { Train.InputDataConfig[1].DataSource.S3DataSource.S3Uri, "Steps.Train.InputDataConfig[1].DataSource.S3DataSource.S3Uri" },
        { Train.BillableTimeInSeconds, "Steps.Train.BillableTimeInSeconds" },
        { Train.EnableManagedSpotTraining, "Steps.Train.EnableManagedSpotTraining" },
        { Train.TrainingJobStatus, "Steps.Train.TrainingJobStatus" },
        { Tune.BestTrainingJob.TrainingJobName, "Steps.Tune.BestTrainingJob.TrainingJobName" },
        { Tune.TrainingJobSummaries[3].TrainingJobName, "Steps.Tune.TrainingJobSummaries[3].TrainingJobName" },
        {
            Tune.BestTrainingJob.FinalHyperParameterTuningJobObjectiveMetric.Value,
            "Steps.Tune.BestTrainingJob.FinalHyperParameterTuningJobObjectiveMetric.Value"
        },
        { Model.ModelName, "Steps.Create.ModelName" },
        { Package.ModelPackageArn, "Steps.Register.ModelPackageArn" },
        { Transform.TransformOutput.S3OutputPath, "Steps.Transform.TransformOutput.S3OutputPath" },
    };

    [Theory]
    [MemberData(nameof(Paths))]
    public void Reading_a_member_extends_the_path(PipelineValue value, string path) =>
        Assert.Equal($$"""{"Get":"{{path.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}""", Written.Value(value));

    [Fact]
    public void Positions_count_from_zero() =>
        Assert.Throws<ArgumentOutOfRangeException>("index", static () => Train.InputDataConfig[-1]);

    [Theory]
    [InlineData("", 1_000)]
    [InlineData("", 97)]
    [InlineData("", 98)]
    [InlineData("clé", 0)]
    [InlineData("a \"quoted\" \\ key", 0)]
    public void A_path_is_written_with_any_key(string key, int length)
    {
        key += new string('k', length);
        var step = new LambdaStep("Uses", Written.FunctionArn) { Inputs = new() { ["a"] = Train.HyperParameters[key] } };
        var compiled = Written.Try(step).Definition;
        var text = $"Steps.Train.HyperParameters['{key}']";
        Assert.Equal(text, compiled.Steps[0].Arguments.GetProperty("a").GetProperty("Get").GetString());
        Assert.Equal(text, Assert.Single(compiled.Steps[0].References, static reference => reference.StepName == "Train").Expression);
    }

    [Fact]
    public void A_path_says_what_it_refers_to()
    {
        var step = new LambdaStep("Uses", Written.FunctionArn)
        {
            Inputs = new() { ["a"] = Train.HyperParameters["eta"], ["b"] = Process, ["c"] = new JsonGet("Process", "report", "x") },
        };
        var references = Written.Try(step).Definition.Steps[0].References;
        Assert.Equal(
            [
                (ReferenceKind.StepProperty, "Steps.Train.HyperParameters['eta']", "Train", "$.Steps[0].Arguments.a"),
                (ReferenceKind.StepProperty, "Steps.Process", "Process", "$.Steps[0].Arguments.b"),
                (
                    ReferenceKind.PropertyFile,
                    "Steps.Process.PropertyFiles.report",
                    "Process",
                    "$.Steps[0].Arguments.c['Std:JsonGet'].PropertyFile"),
            ],
            ReferenceParts.Of(references));
        Assert.Equal([".HyperParameters['eta']", "", "report"], references.Select(static reference => reference.Path));
        Assert.Equal(["Train", "Process", "Process"], references.Select(static reference => reference.StepName));
    }
}
