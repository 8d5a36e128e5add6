using System.Text.Json;
using PipelineSdk.Arguments;
using Xunit;

namespace PipelineSdk.Tests.Steps;

/// <summary>What steps leave out of their requests, because the run sets it.</summary>
public sealed class JobRequestsTests
{
    private static readonly ParameterString Name = new("Name");

    [Fact]
    public void Job_names_are_left_out()
    {
        Step[] steps = Named("job");
        Assert.All(steps, static step => Assert.DoesNotContain("job", Arguments(step).GetRawText(), StringComparison.Ordinal));
    }

    [Fact]
    public void Job_names_stay_as_prefixes_where_the_pipeline_says_so()
    {
        var config = new PipelineDefinitionConfig(useCustomJobPrefix: true);
        string[] members = ["ProcessingJobName", "TrainingJobName", "HyperParameterTuningJobName", "ModelName", "ModelPackageName", "TransformJobName"];
        Assert.All(Named("job").Zip(members), item => Assert.Equal("\"job\"", Arguments(item.First, config).GetProperty(item.Second).GetRawText()));
    }

    [Theory]
    [InlineData("base-2024-01-01-00-00-00-123", "base")]
    [InlineData("base-240101-0000", "base")]
    [InlineData("a-b-240101-0000", "a-b")]
    [InlineData("base-2024-01-01-00-00-00-123-more", "base")]
    [InlineData("base-2024-01-01", "base-2024-01-01")]
    [InlineData("240101-0000", "240101-0000")]
    [InlineData("base", "base")]
    public void Prefixes_lose_the_time_of_generated_names(string name, string prefix)
    {
        var request = Requests.Training();
        request.TrainingJobName = name;
        Assert.Equal(
            prefix,
            Arguments(new TrainingStep("Train", request), new() { UseCustomJobPrefix = true }).GetProperty("TrainingJobName").GetString());
    }

    [Fact]
    public void Prefixes_that_are_references_stay()
    {
        var request = Requests.Training();
        request.TrainingJobName = Name;
        Assert.Equal(
            """{"Get":"Parameters.Name"}""",
            Arguments(new TrainingStep("Train", request), new(useCustomJobPrefix: true)).GetProperty("TrainingJobName").GetRawText());
    }

    [Fact]
    public void Of_the_experiment_only_the_display_name_stays()
    {
        var request = Requests.Processing();
        request.ExperimentConfig = new() { ExperimentName = "e", TrialName = "t", TrialComponentDisplayName = Name, RunName = "r" };
        Assert.Equal(
            """{"TrialComponentDisplayName":{"Get":"Parameters.Name"}}""",
            Arguments(new ProcessingStep("Process", request)).GetProperty("ExperimentConfig").GetRawText());
        request.ExperimentConfig = new() { ExperimentName = "e", TrialName = "t" };
        Assert.False(Arguments(new ProcessingStep("Process", request)).TryGetProperty("ExperimentConfig", out _));
        Assert.Equal("\"e\"", Written.Value(request.ExperimentConfig.ExperimentName));
    }

    [Fact]
    public void The_marketplace_flag_of_a_registration_is_left_out()
    {
        var request = Requests.ModelPackage();
        request.CertifyForMarketplace = true;
        Assert.Equal("""{"ModelPackageGroupName":"Group"}""", Arguments(new RegisterModelStep("Register", request)).GetRawText());
        Assert.NotNull(request.CertifyForMarketplace);
    }

    [Fact]
    public void The_job_name_among_hyperparameters_is_left_out()
    {
        var request = Requests.Training();
        request.HyperParameters = new() { ["a"] = "1", ["sagemaker_job_name"] = "\"job\"", ["b"] = "2" };
        Assert.Equal("""{"a":"1","b":"2"}""", Arguments(new TrainingStep("Train", request)).GetProperty("HyperParameters").GetRawText());
        Assert.Equal(3, request.HyperParameters.Count);
    }

    [Fact]
    public void Members_that_the_library_does_not_know_are_written_last()
    {
        var request = Requests.Model();
        request.AdditionalMembers["Future"] = PipelineValue.Object(("Size", new ParameterInteger("Size")), ("Names", PipelineValue.List("a")));
        Assert.Equal(
            """{"ExecutionRoleArn":"arn:aws:iam::123456789012:role/SageMakerRole","Future":{"Size":{"Get":"Parameters.Size"},"Names":["a"]}}""",
            Arguments(new CreateModelStep("Create", request)).GetRawText());
    }

    [Fact]
    public void A_known_member_is_written_once_and_as_given_additionally()
    {
        var request = Requests.Processing();
        request.AdditionalMembers["RoleArn"] = Name;
        request.AppSpecification = null!;
        request.AdditionalMembers["AppSpecification"] = PipelineValue.Object(("ImageUri", "image"));
        var compiled = Written.Try(new ProcessingStep("Process", request));
        Assert.Equal(
            """
            {"ProcessingResources":{"ClusterConfig":{"InstanceType":"ml.m5.xlarge","InstanceCount":1,"VolumeSizeInGB":30}},
            "RoleArn":{"Get":"Parameters.Name"},"AppSpecification":{"ImageUri":"image"}}
            """.ReplaceLineEndings(""),
            compiled.Definition.Steps[0].Arguments.GetRawText());
        Assert.DoesNotContain(compiled.Diagnostics, static problem => problem.Id == "PSDK5001");
    }

    [Fact]
    public void Additional_members_are_named_one_by_one() => Assert.Throws<ArgumentException>("value", static () => new CreateModelRequest
    {
        AdditionalMembers = new(new LambdaStep("Call", Written.FunctionArn) { Outputs = [new("all")] }.Outputs["all"]),
    });

    private static Step[] Named(string name)
    {
        var processing = Requests.Processing();
        processing.ProcessingJobName = name;
        var training = Requests.Training();
        training.TrainingJobName = name;
        var tuning = Requests.Tuning();
        tuning.HyperParameterTuningJobName = name;
        var model = Requests.Model();
        model.ModelName = name;
        var package = Requests.ModelPackage();
        package.ModelPackageName = name;
        var transform = Requests.Transform();
        transform.TransformJobName = name;
        transform.ModelName = "m";
        return
        [
            new ProcessingStep("A", processing),
            new TrainingStep("B", training),
            new TuningStep("C", tuning),
            new CreateModelStep("D", model),
            new RegisterModelStep("E", package),
            new TransformStep("F", transform),
        ];
    }

    private static JsonElement Arguments(Step step, PipelineDefinitionConfig? config = null) =>
        Written.Try(new Pipeline("Pipeline") { PipelineDefinitionConfig = config ?? new(), Steps = [step] }).Definition.Steps[0].Arguments;
}
