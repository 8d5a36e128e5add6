namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>The whole way: process, train, evaluate, decide, register, create a model, transform.</summary>
/// <remarks>The body is also the C# of <c>docs/python-to-csharp.md</c>; a test keeps them equal.</remarks>
public sealed class Abalone : IConformanceCase
{
    public string Name => "abalone";

    public Pipeline Build(CaseContext ctx)
    {
        var count = new ParameterInteger("ProcessingInstanceCount", 1);
        var itype = new ParameterString("TrainingInstanceType", "ml.m5.xlarge");
        var status = new ParameterString("ModelApprovalStatus", "PendingManualApproval");
        var data = new ParameterString("InputData", $"s3://{ctx.Bucket}/abalone/abalone-dataset.csv");
        var batch = new ParameterString("BatchData", $"s3://{ctx.Bucket}/abalone/batch");
        var mse = new ParameterFloat("MseThreshold", 6.0);

        var p = new SKLearnProcessor("0.23-1", ctx.Role, instanceCount: count, instanceType: "ml.m5.xlarge")
        {
            BaseJobName = "abalone-process",
        };
        string[] names = ["train", "validation", "test"];
        var args = p.Run(
            inputs: [new(data, "/opt/ml/processing/input")],
            outputs: [.. names.Select(static name => new ProcessingOutput($"/opt/ml/processing/{name}", outputName: name))],
            code: "code/preprocess.py",
            arguments: ["--input-data", data]);
        var stepProcess = new ProcessingStep("AbaloneProcess", args);

        var image = ImageUris.Retrieve("xgboost", ctx.Region, version: "1.0-1", pyVersion: "py3", instanceType: "ml.m5.xlarge");
        var est = new Estimator(image, ctx.Role, instanceCount: 1, instanceType: itype)
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
        var s = stepProcess.Properties.ProcessingOutputConfig.Outputs;
        var stepTrain = new TrainingStep("AbaloneTrain", est.Fit(new()
        {
            ["train"] = new TrainingInput(s["train"].S3Output.S3Uri) { ContentType = "text/csv" },
            ["validation"] = new TrainingInput(s["validation"].S3Output.S3Uri) { ContentType = "text/csv" },
        }));

        var ev = new ScriptProcessor(ctx.Role, image, command: ["python3"], instanceCount: 1, instanceType: "ml.m5.xlarge")
        {
            BaseJobName = "script-abalone-eval",
        };
        var report = new PropertyFile("EvaluationReport", outputName: "evaluation", path: "evaluation.json");
        var stepEval = new ProcessingStep("AbaloneEval", ev.Run(
            inputs:
            [
                new(stepTrain.Properties.ModelArtifacts.S3ModelArtifacts, "/opt/ml/processing/model"),
                new(s["test"].S3Output.S3Uri, "/opt/ml/processing/test"),
            ],
            outputs: [new("/opt/ml/processing/evaluation", outputName: "evaluation")],
            code: "code/evaluate.py"))
        {
            PropertyFiles = [report],
        };

        var model = new Model(image) { ModelData = stepTrain.Properties.ModelArtifacts.S3ModelArtifacts, Role = ctx.Role };
        var stepModel = new CreateModelStep(
            "AbaloneCreateModel",
            model,
            inputs: new() { InstanceType = "ml.m5.large", AcceleratorType = "ml.eia1.medium" });
        var tr = new Transformer(stepModel.Properties.ModelName, instanceCount: 1, instanceType: "ml.m5.xlarge")
        {
            OutputPath = $"s3://{ctx.Bucket}/AbaloneTransform",
        };
        var stepTransform = new TransformStep("AbaloneTransform", tr, inputs: new(batch));
        var stepRegister = new RegisterModel("AbaloneRegisterModel", est, stepTrain.Properties.ModelArtifacts.S3ModelArtifacts, new()
        {
            ContentTypes = ["text/csv"],
            ResponseTypes = ["text/csv"],
            InferenceInstances = ["ml.t2.medium", "ml.m5.xlarge"],
            TransformInstances = ["ml.m5.xlarge"],
            ModelPackageGroupName = "AbaloneModelPackageGroup",
            ApprovalStatus = status,
            ModelMetrics = new() { ModelStatistics = new("application/json", "s3://x/evaluation.json") },
        });

        var cond = new ConditionStep("AbaloneMSECond")
        {
            Conditions = [new ConditionLessThanOrEqualTo(new JsonGet(stepEval.Name, report, "regression_metrics.mse.value"), mse)],
            IfSteps = [stepRegister, stepModel, stepTransform],
        };
        return new Pipeline("AbalonePipeline")
        {
            Parameters = [itype, count, status, data, batch, mse],
            Steps = [stepProcess, stepTrain, stepEval, cond],
        };
    }
}
