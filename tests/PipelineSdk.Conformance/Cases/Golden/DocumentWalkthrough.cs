namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Every step type of AWS's guide, in the form that the guide shows, in one pipeline.</summary>
public sealed class DocumentWalkthrough : IConformanceCase
{
    public string Name => "document_walkthrough";

    public Pipeline Build(CaseContext ctx)
    {
        var approvalStatus = new ParameterString("ModelApprovalStatus", "PendingManualApproval");
        var inputData = new ParameterString("InputData", $"s3://{ctx.Bucket}/abalone/abalone-dataset.csv");
        var batchData = new ParameterString("BatchData", $"s3://{ctx.Bucket}/abalone/batch");
        var image = ImageUris.Retrieve("xgboost", ctx.Region, version: "1.0-1", pyVersion: "py3", instanceType: "ml.m5.xlarge");

        var process = new ProcessingStep(
            "AbaloneProcess",
            new SKLearnProcessor("0.20.0", ctx.Role, instanceCount: 1, instanceType: "ml.m5.xlarge"),
            inputs: [new(inputData, "/opt/ml/processing/input")],
            outputs: Splits(),
            code: "code/abalone/preprocessing.py");
        var made = process.Properties.ProcessingOutputConfig.Outputs;
        var spark = Spark(ctx, inputData);

        var estimator = NewEstimator(ctx, image, "AbaloneTrain", new() { ["objective"] = "reg:linear", ["num_round"] = 50, ["eta"] = 0.2 });
        var train = new TrainingStep("TrainAbaloneModel", estimator, new()
        {
            ["train"] = new TrainingInput(made["train"].S3Output.S3Uri) { ContentType = "text/csv" },
            ["validation"] = new TrainingInput(made["validation"].S3Output.S3Uri) { ContentType = "text/csv" },
        });
        var artifacts = train.Properties.ModelArtifacts.S3ModelArtifacts;

        var tuner = new HyperparameterTuner(
            NewEstimator(ctx, image, "AbaloneTune", []),
            "validation:rmse",
            new() { ["eta"] = new ContinuousParameter(0, 1), ["max_depth"] = new IntegerParameter(1, 10) })
        {
            ObjectiveType = "Minimize",
            MaxJobs = 4,
            MaxParallelJobs = 2,
        };
        var tune = new TuningStep("HPTuning", tuner, new TrainingInput(made["train"].S3Output.S3Uri) { ContentType = "text/csv" });
        tune.AddDependsOn(spark);
        var best = new Model(image) { ModelData = tune.GetTopModelS3Uri(topK: 0, s3Bucket: ctx.Bucket), Role = ctx.Role };
        var create = new CreateModelStep("AbaloneCreateModel", best, new() { InstanceType = "ml.m5.large", AcceleratorType = "ml.eia1.medium" });

        var report = new PropertyFile("EvaluationReport", outputName: "evaluation", path: "evaluation.json");
        var evaluate = new ProcessingStep(
            "AbaloneEval",
            new ScriptProcessor(ctx.Role, image, ["python3"], instanceCount: 1, instanceType: "ml.m5.xlarge"),
            inputs: [new(artifacts, "/opt/ml/processing/model"), new(made["test"].S3Output.S3Uri, "/opt/ml/processing/test")],
            outputs: [new("/opt/ml/processing/evaluation", outputName: "evaluation")],
            code: "code/abalone/evaluation.py")
        {
            PropertyFiles = [report],
        };

        var register = new RegisterModel("AbaloneRegisterModel", estimator, artifacts, new()
        {
            ContentTypes = ["text/csv"],
            ResponseTypes = ["text/csv"],
            InferenceInstances = ["ml.t2.medium", "ml.m5.xlarge"],
            TransformInstances = ["ml.m5.xlarge"],
            ModelPackageGroupName = "AbaloneModelPackageGroup",
            ApprovalStatus = approvalStatus,
            ModelMetrics = new() { ModelStatistics = new("application/json", $"s3://{ctx.Bucket}/evaluation.json") },
        });
        var transformer = new Transformer(create.Properties.ModelName, 1, "ml.m5.xlarge") { OutputPath = $"s3://{ctx.Bucket}/AbaloneTransform" };
        var transform = new TransformStep("AbaloneTransform", transformer, new(batchData));
        var decide = new ConditionStep("AbaloneMSECond")
        {
            Conditions = [evaluate.JsonGet(report, "regression_metrics.mse.value") <= 6.0],
            IfSteps = [register, create, transform],
        };

        var callback = new CallbackStep("MyCallbackStep", "https://sqs.us-east-2.amazonaws.com/012345678901/MyCallbackQueue")
        {
            Inputs = new() { ["number"] = 5, ["stringArg"] = "some-arg", ["inputData"] = inputData },
            Outputs = [new("result")],
        };
        var (lambda, newLambda) = Lambdas(ctx, callback);
        return new("DocumentWalkthrough")
        {
            Parameters = [approvalStatus, inputData, batchData],
            Steps =
            [
                process,
                spark,
                train,
                tune,
                evaluate,
                RegisterPipelineModel(ctx, made["train"].S3Output.S3Uri, artifacts),
                decide,
                callback,
                lambda,
                newLambda,
            ],
        };
    }

    private static ProcessingOutput[] Splits() =>
    [
        new("/opt/ml/processing/train", outputName: "train"),
        new("/opt/ml/processing/validation", outputName: "validation"),
        new("/opt/ml/processing/test", outputName: "test"),
    ];

    private static ProcessingStep Spark(CaseContext ctx, ParameterString inputData)
    {
        var processor = new PySparkProcessor(ctx.Role, instanceType: "ml.m5.xlarge", instanceCount: 1) { FrameworkVersion = "2.4" };
        var runArgs = processor.GetRunArgs(
            "code/abalone/preprocessing.py",
            inputs: [new(inputData, "/opt/ml/processing/input")],
            outputs: Splits(),
            arguments: null);
        return new("AbaloneSpark", processor, runArgs.Inputs, runArgs.Outputs, runArgs.Arguments, runArgs.Code);
    }

    private static Estimator NewEstimator(CaseContext ctx, string image, string outputFolder, PipelineMap<TextValue> hyperparameters) =>
        new(image, ctx.Role, 1, "ml.m5.xlarge") { OutputPath = $"s3://{ctx.Bucket}/{outputFolder}", Hyperparameters = hyperparameters };

    private static RegisterModel RegisterPipelineModel(CaseContext ctx, PipelineString sklearnData, PipelineString xgboostData)
    {
        var codeLocation = $"s3://{ctx.Bucket}/prefix/code";
        var sklearn = new SKLearnModel(sklearnData)
        {
            EntryPoint = "inference.py",
            SourceDir = "code/sklearn_source_dir/",
            CodeLocation = codeLocation,
            FrameworkVersion = "0.20.0",
            PyVersion = "py3",
            Role = ctx.Role,
        };
        var xgboost = new XGBoostModel(xgboostData)
        {
            EntryPoint = "inference.py",
            SourceDir = "code/xgboost_source_dir/",
            CodeLocation = codeLocation,
            FrameworkVersion = "0.90-2",
            PyVersion = "py3",
            Role = ctx.Role,
        };
        return new("AbaloneRegisterPipelineModel", new PipelineModel([sklearn, xgboost], ctx.Role), new()
        {
            ContentTypes = ["application/json"],
            ResponseTypes = ["application/json"],
            InferenceInstances = ["ml.t2.medium", "ml.m5.xlarge"],
            TransformInstances = ["ml.m5.xlarge"],
            ModelPackageGroupName = "sipgroup",
        });
    }

    private static (LambdaStep Existing, LambdaStep New) Lambdas(CaseContext ctx, CallbackStep callback)
    {
        var existing = new LambdaStep("ProcessingLambda", "arn:aws:lambda:us-west-2:012345678910:function:split-dataset-lambda")
        {
            Inputs = new() { ["s3_bucket"] = ctx.Bucket, ["data_file"] = callback.Properties.Outputs["result"] },
            Outputs = [new("train_file"), new("test_file")],
        };
        var function = new Lambda
        {
            FunctionName = "split-dataset-lambda",
            ExecutionRoleArn = ctx.Role,
            Script = "code/lambda_script.py",
            Handler = "lambda_script.lambda_handler",
        };
        var created = new LambdaStep("NewLambda", function)
        {
            Inputs = new() { ["s3_bucket"] = ctx.Bucket, ["data_file"] = "data.csv" },
            Outputs = [new("train_file"), new("test_file")],
        };
        created.AddDependsOn(existing);
        return (existing, created);
    }
}
