namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>The whole way: process, train, evaluate, decide, register, create a model, transform.</summary>
public sealed class Abalone : IConformanceCase
{
    public string Name => "abalone";

    public Pipeline Build(CaseContext ctx)
    {
        var processingInstanceCount = new ParameterInteger("ProcessingInstanceCount", 1);
        var trainingInstanceType = new ParameterString("TrainingInstanceType", "ml.m5.xlarge");
        var approvalStatus = new ParameterString("ModelApprovalStatus", "PendingManualApproval");
        var inputData = new ParameterString("InputData", $"s3://{ctx.Bucket}/abalone/abalone-dataset.csv");
        var batchData = new ParameterString("BatchData", $"s3://{ctx.Bucket}/abalone/batch");
        var mseThreshold = new ParameterFloat("MseThreshold", 6.0);

        var sklearn = new SKLearnProcessor("0.23-1", ctx.Role, processingInstanceCount, "ml.m5.xlarge") { BaseJobName = "abalone-process" };
        var process = new ProcessingStep("AbaloneProcess", sklearn.Run(
            code: "code/preprocess.py",
            inputs: [new(inputData, "/opt/ml/processing/input")],
            outputs:
            [
                new("/opt/ml/processing/train", outputName: "train"),
                new("/opt/ml/processing/validation", outputName: "validation"),
                new("/opt/ml/processing/test", outputName: "test"),
            ],
            arguments: ["--input-data", inputData]));
        var made = process.Properties.ProcessingOutputConfig.Outputs;

        var image = ImageUris.Retrieve("xgboost", ctx.Region, version: "1.0-1", pyVersion: "py3", instanceType: "ml.m5.xlarge");
        var estimator = new Estimator(image, ctx.Role, 1, trainingInstanceType)
        {
            OutputPath = $"s3://{ctx.Bucket}/AbaloneTrain",
            DisableProfiler = true,
            Hyperparameters = new()
            {
                ["objective"] = "reg:linear",
                ["num_round"] = 50,
                ["max_depth"] = 5,
                ["eta"] = 0.2,
                ["gamma"] = 4,
                ["min_child_weight"] = 6,
                ["subsample"] = 0.7,
            },
        };
        var train = new TrainingStep("AbaloneTrain", estimator.Fit(new()
        {
            ["train"] = new TrainingInput(made["train"].S3Output.S3Uri) { ContentType = "text/csv" },
            ["validation"] = new TrainingInput(made["validation"].S3Output.S3Uri) { ContentType = "text/csv" },
        }));
        var artifacts = train.Properties.ModelArtifacts.S3ModelArtifacts;

        var evaluator = new ScriptProcessor(ctx.Role, image, ["python3"], 1, "ml.m5.xlarge") { BaseJobName = "script-abalone-eval" };
        var report = new PropertyFile("EvaluationReport", outputName: "evaluation", path: "evaluation.json");
        var evaluate = new ProcessingStep("AbaloneEval", evaluator.Run(
            code: "code/evaluate.py",
            inputs: [new(artifacts, "/opt/ml/processing/model"), new(made["test"].S3Output.S3Uri, "/opt/ml/processing/test")],
            outputs: [new("/opt/ml/processing/evaluation", outputName: "evaluation")]))
        {
            PropertyFiles = [report],
        };

        var model = new Model(image) { ModelData = artifacts, Role = ctx.Role };
        var create = new CreateModelStep("AbaloneCreateModel", model, new() { InstanceType = "ml.m5.large", AcceleratorType = "ml.eia1.medium" });
        var transformer = new Transformer(create.Properties.ModelName, 1, "ml.m5.xlarge") { OutputPath = $"s3://{ctx.Bucket}/AbaloneTransform" };
        var transform = new TransformStep("AbaloneTransform", transformer, new(batchData));
        var register = new RegisterModel("AbaloneRegisterModel", estimator, artifacts, new()
        {
            ContentTypes = ["text/csv"],
            ResponseTypes = ["text/csv"],
            InferenceInstances = ["ml.t2.medium", "ml.m5.xlarge"],
            TransformInstances = ["ml.m5.xlarge"],
            ModelPackageGroupName = "AbaloneModelPackageGroup",
            ApprovalStatus = approvalStatus,
            ModelMetrics = new() { ModelStatistics = new("application/json", "s3://x/evaluation.json") },
        });
        var decide = new ConditionStep("AbaloneMSECond")
        {
            Conditions = [evaluate.JsonGet(report, "regression_metrics.mse.value") <= mseThreshold],
            IfSteps = [register, create, transform],
        };
        return new("AbalonePipeline")
        {
            Parameters = [trainingInstanceType, processingInstanceCount, approvalStatus, inputData, batchData, mseThreshold],
            Steps = [process, train, evaluate, decide],
        };
    }
}
