namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Every step type of AWS's guide, in the form that the guide shows, in one pipeline.</summary>
/// <remarks>The body is also the C# of <c>docs/python-to-csharp.md</c>; a test keeps them equal.</remarks>
public sealed class DocumentWalkthrough : IConformanceCase
{
    public string Name => "document_walkthrough";

    public Pipeline Build(CaseContext ctx)
    {
        var modelApprovalStatus = new ParameterString("ModelApprovalStatus", "PendingManualApproval");
        var inputData = new ParameterString("InputData", $"s3://{ctx.Bucket}/abalone/abalone-dataset.csv");
        var batchData = new ParameterString("BatchData", $"s3://{ctx.Bucket}/abalone/batch");
        string[] names = ["train", "validation", "test"];

        var sklearnProcessor = new SKLearnProcessor("0.20.0", ctx.Role, instanceCount: 1, instanceType: "ml.m5.xlarge");
        var stepProcess = new ProcessingStep(
            "AbaloneProcess",
            sklearnProcessor,
            inputs: [new(inputData, "/opt/ml/processing/input")],
            outputs: [.. names.Select(static name => new ProcessingOutput($"/opt/ml/processing/{name}", outputName: name))],
            code: "code/abalone/preprocessing.py");

        var pysparkProcessor = new PySparkProcessor(ctx.Role, instanceType: "ml.m5.xlarge", instanceCount: 1) { FrameworkVersion = "2.4" };
        var runArgs = pysparkProcessor.GetRunArgs(
            "code/abalone/preprocessing.py",
            inputs: [new(inputData, "/opt/ml/processing/input")],
            outputs: [.. names.Select(static name => new ProcessingOutput($"/opt/ml/processing/{name}", outputName: name))],
            arguments: null);
        var stepSpark = new ProcessingStep(
            "AbaloneSpark",
            pysparkProcessor,
            inputs: runArgs.Inputs,
            outputs: runArgs.Outputs,
            jobArguments: runArgs.Arguments,
            code: runArgs.Code);

        var imageUri = ImageUris.Retrieve("xgboost", ctx.Region, version: "1.0-1", pyVersion: "py3", instanceType: "ml.m5.xlarge");
        var xgbTrain = new Estimator(imageUri, ctx.Role, instanceCount: 1, instanceType: "ml.m5.xlarge")
        {
            OutputPath = $"s3://{ctx.Bucket}/AbaloneTrain",
            Hyperparameters = new() { ["objective"] = "reg:linear", ["num_round"] = 50, ["eta"] = 0.2 },
        };
        var made = stepProcess.Properties.ProcessingOutputConfig.Outputs;
        var stepTrain = new TrainingStep("TrainAbaloneModel", xgbTrain, new()
        {
            ["train"] = new TrainingInput(made["train"].S3Output.S3Uri) { ContentType = "text/csv" },
            ["validation"] = new TrainingInput(made["validation"].S3Output.S3Uri) { ContentType = "text/csv" },
        });

        var tuned = new Estimator(imageUri, ctx.Role, instanceCount: 1, instanceType: "ml.m5.xlarge")
        {
            OutputPath = $"s3://{ctx.Bucket}/AbaloneTune",
        };
        var tuner = new HyperparameterTuner(
            tuned,
            "validation:rmse",
            new() { ["eta"] = new ContinuousParameter(0, 1), ["max_depth"] = new IntegerParameter(1, 10) })
        {
            ObjectiveType = HyperParameterTuningJobObjectiveType.Minimize,
            MaxJobs = 4,
            MaxParallelJobs = 2,
        };
        var stepTuning = new TuningStep("HPTuning", tuner, new TrainingInput(made["train"].S3Output.S3Uri) { ContentType = "text/csv" });

        var bestModel = new Model(imageUri) { ModelData = stepTuning.GetTopModelS3Uri(topK: 0, s3Bucket: ctx.Bucket), Role = ctx.Role };
        var stepCreateModel = new CreateModelStep(
            "AbaloneCreateModel",
            bestModel,
            inputs: new() { InstanceType = "ml.m5.large", AcceleratorType = "ml.eia1.medium" });

        var evaluationReport = new PropertyFile("EvaluationReport", outputName: "evaluation", path: "evaluation.json");
        var stepEval = new ProcessingStep(
            "AbaloneEval",
            new ScriptProcessor(ctx.Role, imageUri, command: ["python3"], instanceCount: 1, instanceType: "ml.m5.xlarge"),
            inputs:
            [
                new(stepTrain.Properties.ModelArtifacts.S3ModelArtifacts, "/opt/ml/processing/model"),
                new(made["test"].S3Output.S3Uri, "/opt/ml/processing/test"),
            ],
            outputs: [new("/opt/ml/processing/evaluation", outputName: "evaluation")],
            code: "code/abalone/evaluation.py")
        {
            PropertyFiles = [evaluationReport],
        };

        var stepRegister = new RegisterModel("AbaloneRegisterModel", xgbTrain, stepTrain.Properties.ModelArtifacts.S3ModelArtifacts, new()
        {
            ContentTypes = ["text/csv"],
            ResponseTypes = ["text/csv"],
            InferenceInstances = ["ml.t2.medium", "ml.m5.xlarge"],
            TransformInstances = ["ml.m5.xlarge"],
            ModelPackageGroupName = "AbaloneModelPackageGroup",
            ApprovalStatus = modelApprovalStatus,
            ModelMetrics = new() { ModelStatistics = new("application/json", $"s3://{ctx.Bucket}/evaluation.json") },
        });

        var codeLocation = $"s3://{ctx.Bucket}/prefix/code";
        var sklearnModel = new SKLearnModel(made["train"].S3Output.S3Uri)
        {
            EntryPoint = "inference.py",
            SourceDir = "code/sklearn_source_dir/",
            CodeLocation = codeLocation,
            FrameworkVersion = "0.20.0",
            PyVersion = "py3",
            Role = ctx.Role,
        };
        var xgboostModel = new XGBoostModel(stepTrain.Properties.ModelArtifacts.S3ModelArtifacts)
        {
            EntryPoint = "inference.py",
            SourceDir = "code/xgboost_source_dir/",
            CodeLocation = codeLocation,
            FrameworkVersion = "0.90-2",
            PyVersion = "py3",
            Role = ctx.Role,
        };
        var pipelineModel = new PipelineModel([sklearnModel, xgboostModel], ctx.Role);
        var stepRegisterPipeline = new RegisterModel("AbaloneRegisterPipelineModel", pipelineModel, new()
        {
            ContentTypes = ["application/json"],
            ResponseTypes = ["application/json"],
            InferenceInstances = ["ml.t2.medium", "ml.m5.xlarge"],
            TransformInstances = ["ml.m5.xlarge"],
            ModelPackageGroupName = "sipgroup",
        });

        var transformer = new Transformer(stepCreateModel.Properties.ModelName, instanceCount: 1, instanceType: "ml.m5.xlarge")
        {
            OutputPath = $"s3://{ctx.Bucket}/AbaloneTransform",
        };
        var stepTransform = new TransformStep("AbaloneTransform", transformer, inputs: new(batchData));

        var stepCond = new ConditionStep("AbaloneMSECond")
        {
            Conditions = [stepEval.JsonGet(evaluationReport, "regression_metrics.mse.value") <= 6.0],
            IfSteps = [stepRegister, stepCreateModel, stepTransform],
        };

        var stepCallback = new CallbackStep("MyCallbackStep", "https://sqs.us-east-2.amazonaws.com/012345678901/MyCallbackQueue")
        {
            Inputs = new() { ["number"] = 5, ["stringArg"] = "some-arg", ["inputData"] = inputData },
            Outputs = [new("result", StepOutputType.String)],
        };

        LambdaOutput[] outputs = [new("train_file", StepOutputType.String), new("test_file", StepOutputType.String)];
        var stepLambda = new LambdaStep("ProcessingLambda", "arn:aws:lambda:us-west-2:012345678910:function:split-dataset-lambda")
        {
            Inputs = new() { ["s3_bucket"] = ctx.Bucket, ["data_file"] = stepCallback.Properties.Outputs["result"] },
            Outputs = [.. outputs],
        };
        var function = new Lambda
        {
            FunctionName = "split-dataset-lambda",
            ExecutionRoleArn = ctx.Role,
            Script = "code/lambda_script.py",
            Handler = "lambda_script.lambda_handler",
        };
        var stepNewLambda = new LambdaStep("NewLambda", function)
        {
            Inputs = new() { ["s3_bucket"] = ctx.Bucket, ["data_file"] = "data.csv" },
            Outputs = [.. outputs],
        };
        stepNewLambda.AddDependsOn(stepLambda);
        stepTuning.AddDependsOn(stepSpark);

        return new Pipeline("DocumentWalkthrough")
        {
            Parameters = [modelApprovalStatus, inputData, batchData],
            Steps =
            [
                stepProcess,
                stepSpark,
                stepTrain,
                stepTuning,
                stepEval,
                stepRegisterPipeline,
                stepCond,
                stepCallback,
                stepLambda,
                stepNewLambda,
            ],
        };
    }
}
