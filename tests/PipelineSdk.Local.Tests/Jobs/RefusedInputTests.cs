namespace PipelineSdk.Local.Tests.Jobs;

/// <summary>Inputs that this machine cannot give a job fail the step before anything of the job runs.</summary>
public sealed class RefusedInputTests
{
    [Theory]
    [InlineData(
        """{"ChannelName": "train", "InputMode": "Pipe", "DataSource": {"S3DataSource": {"S3Uri": "s3://lake/train"}}}""",
        "The channel 'train' is in Pipe mode, which this machine does not have: use File or FastFile.")]
    [InlineData(
        """{"ChannelName": "train", "DataSource": {"FileSystemDataSource": {"FileSystemId": "fs-1", "DirectoryPath": "/train"}}}""",
        "The channel 'train' is not read from S3: this machine cannot mount its file system.")]
    [InlineData(
        """{"ChannelName": "train", "DataSource": {"S3DataSource": {"S3DataType": "AugmentedManifestFile", "S3Uri": "s3://lake/train"}}}""",
        "Augmented manifests are not read on this machine.")]
    [InlineData(
        """{"ChannelName": "train", "DataSource": {"S3DataSource": {"S3Uri": "s3://lake/nothing"}}}""",
        "The channel 'train' has no objects: there is nothing at 's3://lake/nothing'.")]
    public Task Of_trainings(string channel, string reason) => FailsAsync(
        $$"""
        {"Name": "Job", "Type": "Training", "Arguments": {
            "AlgorithmSpecification": {"TrainingImage": "image"}, "InputDataConfig": [{{channel}}]} }
        """,
        reason);

    [Fact]
    public Task Of_trainings_whose_algorithm_reads_pipes() => FailsAsync(
        """
        {"Name": "Job", "Type": "Training", "Arguments": {
            "AlgorithmSpecification": {"TrainingImage": "image", "TrainingInputMode": "Pipe"},
            "InputDataConfig": [{"ChannelName": "train", "DataSource": {"S3DataSource": {"S3Uri": "s3://lake/train"}}}]}}
        """,
        "The channel 'train' is in Pipe mode, which this machine does not have: use File or FastFile.");

    [Theory]
    [InlineData(
        """{"InputName": "query", "DatasetDefinition": {"LocalPath": "/opt/ml/processing/query"}}""",
        "The input 'query' has a DatasetDefinition, which this machine cannot query: declare a stub or handle the whole step.")]
    [InlineData(
        """{"InputName": "raw", "S3Input": {"S3Uri": "s3://lake/nothing", "LocalPath": "/opt/ml/processing/raw"}}""",
        "The input 'raw' has no objects: there is nothing at 's3://lake/nothing'.")]
    public Task Of_processing(string input, string reason) => FailsAsync(
        $$"""{"Name": "Job", "Type": "Processing", "Arguments": {"AppSpecification": {"ImageUri": "image"}, "ProcessingInputs": [{{input}}]} }""",
        reason);

    private static async Task FailsAsync(string step, string reason)
    {
        var ran = false;
        await using var test = new PipelineTest("Test", TestDefinition.Of(step));
        test.Store.Add("s3://lake/train", "1\n");
        test.Jobs.ForImage("image", (_, _) =>
        {
            ran = true;
            return Task.CompletedTask;
        });

        var run = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(reason, run["Job"].FailureReason);
        Assert.False(ran);
    }
}
