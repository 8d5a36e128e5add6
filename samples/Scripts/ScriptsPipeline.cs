using PipelineSdk;

namespace Scripts;

/// <summary>
/// Predicts how heavy a penguin is, by Python scripts alone: one that prepares the data, one that trains, one that measures the error, and
/// a Lambda function that tells of a model that is good enough.
/// </summary>
internal sealed class ScriptsPipeline
{
    private const string InstanceType = "ml.m5.large";

    public ScriptsPipeline(PipelineEnvironment environment)
    {
        var role = environment.RoleArn("SageMakerRole");
        MaxRmse = new("MaxRmse", 400.0);

        var prepare = Prepare(role);
        Train = new("Train", Estimator(role), new TrainingInputs
        {
            ["train"] = new TrainingInput(Set(prepare, "train")) { ContentType = "text/csv" },
        });
        Evaluate = Measure(role, prepare);
        Announce = new("Announce", Function(environment))
        {
            Inputs = new() { ["model"] = Train.Properties.ModelArtifacts.S3ModelArtifacts, ["rmse"] = Rmse },
            Outputs = [new("message")],
        };
        var check = new ConditionStep("Check")
        {
            Conditions = [Rmse <= MaxRmse],
            IfSteps = [Announce],
            ElseSteps = [new FailStep("TooInaccurate", $"The model's error of {Rmse} g is too large.")],
        };

        Pipeline = new("Scripts") { Parameters = [MaxRmse], Steps = [prepare, Train, Evaluate, check] };
    }

    public Pipeline Pipeline { get; }

    public ParameterFloat MaxRmse { get; }

    public TrainingStep Train { get; }

    public ProcessingStep Evaluate { get; }

    public LambdaStep Announce { get; }

    /// <summary>The error, which the evaluation writes into a file.</summary>
    public JsonGet Rmse => Evaluate.JsonGet(Report, "rmse");

    private static PropertyFile Report { get; } = new("Report", "evaluation", "evaluation.json");

    private static ProcessingStep Prepare(string role)
    {
        var processor = new SKLearnProcessor("1.2-1", role, 1, InstanceType);
        return new("Prepare", processor.Run(
            code: "code/prepare.py",
            arguments: ["--test-share", "0.2"],
            inputs: [new("data/penguins.json", "/opt/ml/processing/input", "penguins")],
            outputs: [new("/opt/ml/processing/train", outputName: "train"), new("/opt/ml/processing/test", outputName: "test")]));
    }

    private static SKLearn Estimator(string role) => new("train.py", role, InstanceType)
    {
        SourceDir = "code",
        FrameworkVersion = "1.2-1",
        Hyperparameters = new() { ["ridge"] = 0.001 },
        MetricDefinitions = [new() { Name = "train:rmse", Regex = "train:rmse=([0-9.]+)" }],
    };

    private ProcessingStep Measure(string role, ProcessingStep prepare)
    {
        var processor = new SKLearnProcessor("1.2-1", role, 1, InstanceType);
        return new("Evaluate", processor.Run(
            code: "code/evaluate.py",
            inputs:
            [
                new(Train.Properties.ModelArtifacts.S3ModelArtifacts, "/opt/ml/processing/model"),
                new(Set(prepare, "test"), "/opt/ml/processing/test"),
            ],
            outputs: [new("/opt/ml/processing/evaluation", outputName: "evaluation")]))
        {
            PropertyFiles = [Report],
        };
    }

    private static Lambda Function(PipelineEnvironment environment) => new()
    {
        FunctionName = "scripts-announce",
        ExecutionRoleArn = environment.RoleArn("LambdaRole"),
        Script = "code/announce.py",
        Handler = "announce.lambda_handler",
        Runtime = "python3.12",
    };

    private static PipelineString Set(ProcessingStep prepare, string name) =>
        prepare.Properties.ProcessingOutputConfig.Outputs[name].S3Output.S3Uri;
}
