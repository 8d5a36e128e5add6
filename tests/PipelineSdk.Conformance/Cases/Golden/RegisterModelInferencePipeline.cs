namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Registration in the older way of an inference pipeline whose models have code: a repack step for each.</summary>
public sealed class RegisterModelInferencePipeline : IConformanceCase
{
    private const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/train:1";

    public string Name => "register_model_inference_pipeline";

    public Pipeline Build(CaseContext ctx)
    {
        var processor = new Processor(ctx.Role, Image, 1, ProcessingInstanceType.MlM5Xlarge);
        var processing = new ProcessingStep("Processing", processor.Run(outputs: [new("/opt/ml/processing/model", outputName: "model")]));
        var estimator = new Estimator(Image, ctx.Role, 1, TrainingInstanceType.MlM5Xlarge)
        {
            OutputPath = "s3://models/out",
            DisableProfiler = true,
        };
        var training = new TrainingStep("Training", estimator.Fit("s3://data/train"));
        var codeLocation = $"s3://{ctx.Bucket}/prefix/code";
        var sklearn = new SKLearnModel(processing.Properties.ProcessingOutputConfig.Outputs["model"].S3Output.S3Uri)
        {
            EntryPoint = "inference.py",
            SourceDir = "code/sklearn_source_dir/",
            CodeLocation = codeLocation,
            FrameworkVersion = "0.20.0",
            Role = ctx.Role,
        };
        var xgboost = new XGBoostModel(training.Properties.ModelArtifacts.S3ModelArtifacts)
        {
            EntryPoint = "inference.py",
            SourceDir = "code/xgboost_source_dir/",
            CodeLocation = codeLocation,
            FrameworkVersion = "0.90-2",
            Role = ctx.Role,
        };
        var register = new RegisterModel("AbaloneRegisterModel", new PipelineModel([sklearn, xgboost], ctx.Role), new()
        {
            ContentTypes = ["application/json"],
            ResponseTypes = ["application/json"],
            InferenceInstances = ["ml.t2.medium", "ml.m5.xlarge"],
            TransformInstances = ["ml.m5.xlarge"],
            ModelPackageGroupName = "sipgroup",
        });
        return new("RegisterInferencePipeline") { Steps = [processing, training, register] };
    }
}
