using PipelineSdk.Arguments;

namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Another partition: no experiment configuration by default, other image accounts, domains and ARNs.</summary>
public sealed class RegionWithoutExperiments : IConformanceCase
{
    public string Name => "region_without_experiments";

    public string Region => "us-gov-west-1";

    public Pipeline Build(CaseContext ctx)
    {
        var sklearn = ImageUris.Retrieve("sklearn", ctx.Region, "1.2-1", instanceType: "ml.m5.xlarge");
        var processing = Requests.Processing(ctx, sklearn);
        processing.RoleArn = ctx.RoleNamed("ProcessingRole");
        processing.AppSpecification.ContainerEntrypoint = ["python3", "/opt/ml/processing/input/code/job.py"];
        processing.ProcessingInputs = [Requests.Input("code", "s3://my-code/job.py", "/opt/ml/processing/input/code")];

        var output = $"s3://{ctx.Bucket}/";
        var xgboost = ImageUris.Retrieve("xgboost", ctx.Region, "1.7-1");
        var training = Requests.Training(ctx, xgboost, output, Requests.Channel("s3://data/train"));
        training.DebugHookConfig = new() { S3OutputPath = output, CollectionConfigurations = [] };
        training.ProfilerConfig = new() { S3OutputPath = output, DisableProfiler = false };
        return new("RegionWithoutExperiments")
        {
            Steps = [new ProcessingStep("Process", processing), new TrainingStep("Train", training)],
        };
    }
}
