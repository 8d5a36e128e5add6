using PipelineSdk.Arguments;

namespace PipelineSdk.Conformance.Cases.Extended;

/// <summary>Step collections: a model that is created and run over a batch, and its registration after both steps of that.</summary>
public sealed class StepCollections : IConformanceCase
{
    public string Name => "step-collections";

    public Pipeline Build(CaseContext ctx)
    {
        var batch = new ParameterString("Batch", "s3://lake/prices/batch");
        var image = $"{ctx.Account}.dkr.ecr.{ctx.Region}.amazonaws.com/prices:1";
        var trainer = Requests.Training(ctx, image, "s3://lake/prices/out", Requests.Channel("s3://lake/prices/train"));
        trainer.ResourceConfig!.InstanceType = TrainingInstanceType.MlM5Large;
        trainer.DebugHookConfig = new() { S3OutputPath = "s3://lake/prices/out", CollectionConfigurations = [] };
        var train = new TrainingStep("Train", trainer);
        var artifacts = train.Properties.ModelArtifacts.S3ModelArtifacts;
        var model = new CreateModelStep("ScoreCreateModelStep", Requests.Model(ctx, image, artifacts))
        {
            DisplayName = "Score",
            Description = "Scores the batch",
            DependsOn = [train],
            RetryPolicies = [new StepRetryPolicy([StepExceptionType.Throttling], maxAttempts: 2)],
        };
        var transform = new TransformStep("ScoreTransformStep", Scoring(model.Properties.ModelName, batch))
        {
            DisplayName = "Score",
            Description = "Scores the batch",
            RetryPolicies = [new StepRetryPolicy([StepExceptionType.ServiceFault], maxAttempts: 3)],
        };
        var score = new StepCollection("Score", [model, transform]);
        var register = new RegisterModelStep("Keep-RegisterModel", Registration(image, artifacts))
        {
            DisplayName = "Keep",
            Description = "Kept after scoring",
            DependsOn = [score],
        };
        return new("StepCollections") { Parameters = [batch], Steps = [train, score, new StepCollection("Keep", [register])] };
    }

    private static CreateTransformJobRequest Scoring(PipelineString model, PipelineString batch)
    {
        var request = Requests.Transform(model, batch, "s3://lake/prices/scored");
        request.TransformInput.ContentType = "text/csv";
        request.TransformInput.SplitType = SplitType.Line;
        request.TransformOutput.KmsKeyId = "key-out";
        request.TransformOutput.AssembleWith = AssemblyType.Line;
        request.TransformOutput.Accept = "text/csv";
        request.TransformResources.VolumeKmsKeyId = "key-vol";
        request.BatchStrategy = BatchStrategy.MultiRecord;
        request.MaxConcurrentTransforms = 2;
        request.MaxPayloadInMB = 6;
        request.Environment = new() { ["X"] = "1" };
        request.Tags = [new() { Key = "a", Value = "b" }];
        request.DataProcessing = new() { InputFilter = "$[1:]" };
        return request;
    }

    private static CreateModelPackageRequest Registration(string image, PipelineString artifacts) => new()
    {
        ModelPackageGroupName = "prices",
        ModelPackageDescription = "Kept after scoring",
        Tags = [new() { Key = "kind", Value = "prices" }],
        CustomerMetadataProperties = new() { ["k"] = "v" },
        Domain = "MACHINE_LEARNING",
        Task = "REGRESSION",
        InferenceSpecification = new()
        {
            Containers = [new() { Image = image, ModelDataUrl = artifacts }],
            SupportedContentTypes = ["text/csv"],
            SupportedResponseMIMETypes = ["text/csv"],
            SupportedRealtimeInferenceInstanceTypes = [ProductionVariantInstanceType.MlM5Large],
            SupportedTransformInstanceTypes = [TransformInstanceType.MlM5Large],
        },
        ModelApprovalStatus = ModelApprovalStatus.Approved,
        SkipModelValidation = SkipModelValidation.All,
    };
}
