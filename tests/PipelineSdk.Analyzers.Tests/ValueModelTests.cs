using Xunit;

namespace PipelineSdk.Analyzers.Tests;

public class ValueModelTests
{
    private static readonly UserProgram Program = new(""""
        const string Image = "683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3";
        const string arn = "arn:aws:lambda:us-east-1:111122223333:function:notify";
        static readonly ParameterString role = new("Role"), bucket = new("Bucket"), inputData = new("InputData");
        static readonly ParameterString instanceType = new("TrainingInstanceType", "ml.m5.xlarge");
        static readonly ParameterInteger instanceCount = new("InstanceCount", 1), maxDepth = new("MaxDepth", 5);
        static readonly ParameterFloat eta = new("Eta", 0.2);
        static readonly ParameterBoolean enabled = new("Enabled", true);
        static readonly ProcessingStep process = null!, evaluate = null!;
        static readonly TrainingStep train = null!;
        static readonly TuningStep tuning = null!;
        static readonly RegisterModelStep register = null!;
        static readonly PropertyFile report = new("Report", "report", "report.json"), plan = new("Plan", "plan", "plan.json");
        static readonly ResourceConfig resources = new();
        static readonly OutputDataConfig output = new() { S3OutputPath = "s3://b/o" };
        static readonly CreateTrainingJobRequest training = null!;
        static readonly PipelineMap<PipelineString> environment = new();
        static readonly PipelineString uri = "s3://b/u";
        static readonly string[] extra = ["--verbose"];
        static readonly string? stage = null, kms = null;
        static readonly int? volume = null;

        static Channel Channel(string name, PipelineString uri, PipelineString? contentType = null) => new()
        {
            ChannelName = name,
            ContentType = contentType ?? "text/csv",
            DataSource = new() { S3DataSource = new() { S3DataType = "S3Prefix", S3Uri = uri } },
        };
        """");

    public static IEnumerable<TheoryDataRow<string>> Idioms =>
    [
        new("""
            ProcessingStep step = new("AbaloneProcess", new()
            {
                RoleArn = role,
                AppSpecification = new()
                {
                    ImageUri = Image,
                    ContainerEntrypoint = ["python3", "/opt/ml/processing/input/code/preprocess.py"],
                    ContainerArguments = ["--input-data", inputData],
                },
                ProcessingResources = new()
                {
                    ClusterConfig = new() { InstanceCount = instanceCount, InstanceType = "ml.m5.xlarge", VolumeSizeInGB = 30 },
                },
                ProcessingOutputConfig = new()
                {
                    Outputs =
                    [
                        new()
                        {
                            OutputName = "train",
                            S3Output = new()
                            {
                                S3Uri = $"s3://{bucket}/AbaloneProcess/{ExecutionVariables.PipelineExecutionId}/train",
                                LocalPath = "/opt/ml/processing/train",
                                S3UploadMode = ProcessingS3UploadMode.EndOfJob,
                            },
                        },
                    ],
                },
            });
            """) { TestDisplayName = "Processing, target-typed new all the way down" },
        new("""
            TrainingStep step = new("AbaloneTrain", new()
            {
                RoleArn = role,
                AlgorithmSpecification = new() { TrainingImage = Image, TrainingInputMode = TrainingInputMode.File },
                InputDataConfig = [Channel("train", process.Properties.ProcessingOutputConfig.Outputs["train"].S3Output.S3Uri)],
                OutputDataConfig = new() { S3OutputPath = $"s3://{bucket}/AbaloneTrain" },
                ResourceConfig = new() { InstanceCount = instanceCount, InstanceType = instanceType, VolumeSizeInGB = 30 },
                StoppingCondition = new() { MaxRuntimeInSeconds = 86400 },
            });
            """) { TestDisplayName = "Training on its outputs" },
        new("""
            PipelineMap<TextValue> hyper = new()
            {
                ["objective"] = "reg:squarederror",
                ["num_round"] = 50,
                ["max_depth"] = maxDepth,
                ["eta"] = eta,
                ["subsample"] = 0.7,
                ["verbose"] = true,
                ["run"] = $"{ExecutionVariables.PipelineName}-{maxDepth}",
            };
            """) { TestDisplayName = "Hyperparameters of every kind" },
        new("""
            resources.InstanceCount = f ? instanceCount : 1;
            resources.InstanceType = f ? instanceType : TrainingInstanceType.MlM5Xlarge;
            output.S3OutputPath = stage switch { null => bucket, "dev" => "s3://dev-bucket/out", _ => $"s3://{bucket}/{stage}" };
            output.S3OutputPath = f ? PipelineString.Format($"s3://{bucket}/spot") : "s3://fixed/out";
            """) { TestDisplayName = "Ternaries and switch: the target decides" },
        new("""
            var trained = process.Properties.ProcessingOutputConfig.Outputs["train"].S3Output.S3Uri;
            var either = f ? trained : bucket;
            PipelineString mixed = f ? bucket : "my-bucket";
            PipelineString both = either + "/" + mixed;
            """) { TestDisplayName = "var" },
        new("""
            TrainingStep step = new("Train", new()
            {
                RoleArn = role,
                OutputDataConfig = new() { S3OutputPath = "s3://b/o", KmsKeyId = kms },
                ResourceConfig = new() { VolumeSizeInGB = volume },
                StoppingCondition = null,
            });
            """) { TestDisplayName = "null is absent, and nullable locals flow in" },
        new("""
            PipelineList<PipelineString> arguments =
            [
                "--model", uri, "--depth", maxDepth.ToPipelineString(), "--out", $"s3://{bucket}/out",
                .. extra, .. extra.Select(PipelineString (e) => $"{bucket}/{e}"),
            ];
            """) { TestDisplayName = "Lists" },
        new("""
            resources.InstanceType = TrainingInstanceType.MlP4D24Xlarge;
            resources.InstanceType = "ml.brand-new.48xlarge";
            resources.InstanceType = instanceType;
            resources.InstanceType = train.Properties.ResourceConfig.InstanceType;
            """) { TestDisplayName = "Enumerations: member, new text, parameter, property" },
        new("""
            PipelineList<Channel> channels =
            [
                Channel("a", "s3://b/a"), Channel("b", bucket), Channel("c", $"s3://{bucket}/c", null),
                Channel("d", "s3://" + bucket, "text/csv"),
                Channel("e", train.Properties.ModelArtifacts.S3ModelArtifacts, contentType: evaluate.JsonGet(report, "type")),
            ];
            """) { TestDisplayName = "A helper takes PipelineString, and everything fits" },
        new("""
            var mse = evaluate.JsonGet(report, "regression_metrics.mse.value");
            var step = new ConditionStep("AbaloneMSECond")
            {
                IfSteps = [register],
                Conditions =
                [
                    mse <= 6.0,
                    !(instanceCount > 4) | tuning.Properties.BestTrainingJob.FinalHyperParameterTuningJobObjectiveMetric.Value >= 0.9,
                    bucket.IsEqualTo("prod"),
                ],
            };
            """) { TestDisplayName = "Conditions" },
        new("""
            environment["COUNT"] = instanceCount.ToPipelineString();
            environment["BEST"] = $"{instanceCount}";
            resources.InstanceCount = evaluate.JsonGet(plan, "instances");
            PipelineDouble threshold = instanceCount;
            """) { TestDisplayName = "Conversions" },
        new("""
            var step = new LambdaStep("Notify", arn)
            {
                Inputs = new()
                {
                    ["model"] = tuning.GetTopModelS3Uri(0, bucket),
                    ["attempts"] = 3,
                    ["count"] = instanceCount,
                    ["ok"] = true,
                    ["job"] = tuning.Properties.TrainingJobSummaries[0].TrainingJobName,
                    ["uri"] = PipelineString.Join("/", "s3:/", bucket, 5, maxDepth),
                    ["note"] = $"run {ExecutionVariables.PipelineExecutionId}",
                },
            };
            """) { TestDisplayName = "Untyped inputs, Join, list index" },
    ];

    public static TheoryData<string, string> Mistakes => new()
    {
        // Paths
        { "CS1061", """_ = process.Properties.ProcessingOutputConfig.Outputs["train"].S3Output.[|S3Url|];""" },
        { "CS1061", """_ = process.Properties.ProcessingOutputConfig.[|S3Output|];""" },
        { "CS1061", """_ = process.Properties.ProcessingOutputConfig.Outputs.[|S3Output|];""" },
        { "CS0021", """_ = [|train.Properties.ModelArtifacts["x"]|];""" },
        { "CS1503", """_ = process.Properties.ProcessingOutputConfig.Outputs[[|^1|]];""" },
        { "CS1061", """_ = train.Properties.[|ProcessingOutputConfig|];""" },
        { "CS9035", """OutputDataConfig o = new [|OutputDataConfig|] { KmsKeyId = kms };""" },

        // Numbers
        { "CS0266", """resources.InstanceCount = [|"2"|];""" },
        { "CS0029", """resources.InstanceCount = [|bucket|];""" },
        { "CS0266", """resources.InstanceCount = [|0.5|];""" },
        { "CS0029", """int n = [|instanceCount|];""" },
        { "CS0019", """_ = [|instanceCount + 5|];""" },
        { "CS0266", """PipelineInteger x = [|$"{volume}"|];""" },

        // Text
        { "CS0029", """output.S3OutputPath = [|instanceCount|];""" },
        { "CS0029", """output.S3OutputPath = [|train.Properties.ModelArtifacts|];""" },
        { "CS0029", """environment["COUNT"] = [|instanceCount|];""" },
        { "CS0029", """string s = [|"s3://" + bucket|];""" },
        { "CS1503", """_ = Path.Combine("a", [|bucket|]);""" },
        { "CS1739", """PipelineString s = $"{bucket,[|10|]}";""" },
        { "CS0453", """PipelineString s = $"[|{bucket:X}|]";""" },

        { "CS0173", """var x = [|f ? bucket : "c"|];""" },

        // Enumerations
        { "CS0029", """resources.InstanceType = [|ProcessingInstanceType.MlM5Xlarge|];""" },
        { "CS0029", """resources.InstanceType = [|process.Properties.ProcessingResources.ClusterConfig.InstanceType|];""" },

        // Booleans and maps
        { "CS0029", """if ([|enabled|]) { }""" },
        { "CS0029", """if ([|instanceCount > 5|]) { }""" },
        { "CS0029", """training.HyperParameters = [|new Dictionary<string, string>()|];""" },
        { "CS8670", """_ = new CreateTrainingJobRequest { RoleArn = role, OutputDataConfig = output, Environment = [|{ ["A"] = "x" }|] };""" },
    };

    [Theory]
    [MemberData(nameof(Idioms))]
    public Task Idiom_compiles_without_a_diagnostic(string statements) => Program.CheckStatements(statements);

    [Theory]
    [MemberData(nameof(Mistakes))]
    public Task Wrong_path_or_type_does_not_compile(string id, string statements) => Program.CheckStatements(statements, id);
}
