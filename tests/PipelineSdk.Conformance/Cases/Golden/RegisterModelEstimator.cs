namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Registration in the older way from an estimator: metrics, approval status from a parameter, approval left out.</summary>
public sealed class RegisterModelEstimator : IConformanceCase
{
    private const string Archive = "s3://models/model.tar.gz";

    public string Name => "register_model_estimator";

    public Pipeline Build(CaseContext ctx)
    {
        var status = new ParameterString("ModelApprovalStatus", "PendingManualApproval");
        var image = ImageUris.Retrieve("xgboost", ctx.Region, "1.0-1", "py3", "ml.m5.xlarge");
        var estimator = new Estimator(image, ctx.Role, 1, TrainingInstanceType.MlM5Xlarge)
        {
            OutputPath = $"s3://{ctx.Bucket}/AbaloneTrain",
            DisableProfiler = true,
        };
        var train = new TrainingStep("Train", estimator.Fit(new() { ["train"] = new TrainingInput("s3://data/train") { ContentType = "text/csv" } }));
        var artifacts = train.Properties.ModelArtifacts.S3ModelArtifacts;
        var evaluator = new ScriptProcessor(ctx.Role, image, ["python3"], 1, ProcessingInstanceType.MlM5Xlarge);
        var evaluate = new ProcessingStep("Evaluate", evaluator.Run(
            "s3://my-code/evaluate.py",
            inputs: [new(artifacts, "/model")],
            outputs: [new("/evaluation", outputName: "evaluation")]));
        var report = evaluate.Properties.ProcessingOutputConfig.Outputs["evaluation"].S3Output.S3Uri;
        var metrics = new ModelMetrics { ModelStatistics = new("application/json", new Join("/", report, "evaluation.json")) };
        return new("RegisterModelEstimator")
        {
            Parameters = [status],
            Steps =
            [
                train,
                evaluate,
                new RegisterModel("AbaloneRegisterModel", estimator, artifacts, Abalone(status, metrics)),
                new RegisterModel("NoApproval", estimator, Archive, Other()) { DependsOn = [evaluate] },
                new RegisterModel("Unversioned", estimator, Archive, Unversioned()) { DependsOn = ["AbaloneRegisterModel"] },
            ],
        };
    }

    private static RegisterModelOptions Abalone(PipelineString status, ModelMetrics metrics) => new()
    {
        ContentTypes = ["text/csv"],
        ResponseTypes = ["text/csv"],
        InferenceInstances = ["ml.t2.medium", "ml.m5.xlarge"],
        TransformInstances = ["ml.m5.xlarge"],
        ModelPackageGroupName = "AbaloneGroup",
        ApprovalStatus = status,
        ModelMetrics = metrics,
    };

    private static RegisterModelOptions Other() => new()
    {
        ContentTypes = ["text/csv"],
        ResponseTypes = ["text/csv"],
        InferenceInstances = ["ml.m5.xlarge"],
        TransformInstances = ["ml.m5.xlarge"],
        ModelPackageGroupName = "AbaloneGroup",
        ImageUri = "123456789012.dkr.ecr.us-west-2.amazonaws.com/other:1",
    };

    private static RegisterModelOptions Unversioned() => new()
    {
        ContentTypes = ["text/csv"],
        ResponseTypes = ["text/csv"],
        InferenceInstances = ["ml.m5.xlarge"],
        TransformInstances = ["ml.m5.xlarge"],
    };
}
