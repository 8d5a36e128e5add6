namespace PipelineSdk.Local.Tests.Jobs;

/// <summary>A pipeline whose jobs handlers really run: numbers are prepared, their mean is learned, and subtracted from others.</summary>
internal static class JobPipeline
{
    public const string Prepare = """
        {"Name": "Prepare", "Type": "Processing", "Arguments": {
            "AppSpecification": {"ImageUri": "1.dkr.ecr.us-east-1.amazonaws.com/tools/prepare:1", "ContainerEntrypoint": ["prepare"], "ContainerArguments": ["--fast"]},
            "Environment": {"FACTOR": "2"},
            "ProcessingInputs": [{"InputName": "raw", "S3Input": {"S3Uri": "s3://lake/raw", "LocalPath": "/opt/ml/processing/raw", "S3DataType": "S3Prefix"}}],
            "ProcessingOutputConfig": {"Outputs": [{"OutputName": "train", "S3Output": {"S3Uri": "s3://lake/train", "LocalPath": "/opt/ml/processing/train", "S3UploadMode": "EndOfJob"}}]}}}
        """;

    public const string Train = """
        {"Name": "Train", "Type": "Training", "Arguments": {
            "AlgorithmSpecification": {"TrainingImage": "1.dkr.ecr.us-east-1.amazonaws.com/mean:1", "TrainingInputMode": "File",
                "MetricDefinitions": [{"Name": "mean", "Regex": "mean=([0-9.]+)"}]},
            "HyperParameters": {"rounds": "3", "name": "\"quoted\""},
            "OutputDataConfig": {"S3OutputPath": "s3://lake/models"},
            "InputDataConfig": [{"ChannelName": "train", "ContentType": "text/csv",
                "DataSource": {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": {"Get": "Steps.Prepare.ProcessingOutputConfig.Outputs['train'].S3Output.S3Uri"}}}}]}}
        """;

    public const string Model = """
        {"Name": "Model", "Type": "Model", "Arguments": {"PrimaryContainer": {
            "Image": "1.dkr.ecr.us-east-1.amazonaws.com/mean:1", "Environment": {"MODE": "subtract"},
            "ModelDataUrl": {"Get": "Steps.Train.ModelArtifacts.S3ModelArtifacts"}}}}
        """;

    public const string Transform = """
        {"Name": "Transform", "Type": "Transform", "Arguments": {
            "ModelName": {"Get": "Steps.Model.ModelName"}, "BatchStrategy": "MultiRecord", "MaxPayloadInMB": 1,
            "TransformInput": {"ContentType": "text/csv", "SplitType": "Line", "DataSource": {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": "s3://lake/batch"}}},
            "TransformOutput": {"S3OutputPath": "s3://lake/out", "AssembleWith": "Line", "Accept": "text/csv"},
            "DataProcessing": {"JoinSource": "Input"}}}
        """;

    public static PipelineTest Test(params string[] steps)
    {
        var test = new PipelineTest("Jobs", TestDefinition.Of(steps));
        test.Store.Add("s3://lake/raw/a.csv", "1\n2\n").Add("s3://lake/raw/deep/b.csv", "3\n").Add("s3://lake/batch/x.csv", "5\n7\n");
        test.Jobs
            .ForImage("*/tools/prepare:*", static (job, _) =>
            {
                var factor = job.Environment.GetInt32("FACTOR");
                var numbers = Directory.EnumerateFiles(job.Inputs["raw"], "*.csv", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .SelectMany(File.ReadLines)
                    .Select(line => $"{int.Parse(line, System.Globalization.CultureInfo.InvariantCulture) * factor}");
                File.WriteAllLines(Path.Combine(job.Outputs["train"], "train.csv"), numbers);
                return Task.CompletedTask;
            })
            .ForKind(JobKind.Training, static (job, _) =>
            {
                var mean = File.ReadLines(job.Inputs.File("train")).Average(static line => double.Parse(line, System.Globalization.CultureInfo.InvariantCulture));
                job.Log.WriteLine("mean=1.0");
                job.Log.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"mean={mean:0.0}"));
                File.WriteAllText(Path.Combine(job.ModelFolder, "mean.txt"), $"{(int)mean}");
                File.WriteAllText(Path.Combine(job.OutputDataFolder, "notes.txt"), job.HyperParameters.GetString("name"));
                return Task.CompletedTask;
            })
            .ServeStep("Transform", static (request, _) =>
            {
                var mean = int.Parse(File.ReadAllText(Path.Combine(request.Job.ModelFolder, "mean.txt")), System.Globalization.CultureInfo.InvariantCulture);
                return Task.FromResult(InvocationResponse.FromLines(
                    request.Lines.Select(line => $"{int.Parse(line, System.Globalization.CultureInfo.InvariantCulture) - mean}")));
            });
        return test;
    }
}
