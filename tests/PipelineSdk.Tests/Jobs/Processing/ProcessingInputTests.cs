using Xunit;

namespace PipelineSdk.Tests.Jobs.Processing;

public sealed class ProcessingInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_an_input_with_its_defaults() => Assert.Equal(
        """
        {"InputName":"input-1","AppManaged":false,"S3Input":{"S3Uri":"s3://in","LocalPath":"/in","S3DataType":"S3Prefix","S3InputMode":"File","S3DataDistributionType":"FullyReplicated","S3CompressionType":"None"}}
        """,
        Compile(new("s3://in", "/in"))["ProcessingInputs.0"]);

    [Fact]
    public void Writes_an_S3Input_without_what_is_not_set() => Assert.Equal(
        """
        {"InputName":"input-1","AppManaged":false,"S3Input":{"S3Uri":"s3://in","S3DataType":"S3Prefix","S3InputMode":"File","S3DataDistributionType":"FullyReplicated"}}
        """,
        Compile(new ProcessingInput(new S3Input("s3://in")))["ProcessingInputs.0"]);

    [Fact]
    public void Uploads_a_local_file_below_the_steps_name()
    {
        _folder.Write("data/rows.csv", "1,2");

        var compiled = Compile(new ProcessingInput("data/rows.csv", "/in") { InputName = "rows" });

        Assert.Equal("\"s3://bucket/P/A/input/rows/rows.csv\"", compiled["ProcessingInputs.0.S3Input.S3Uri"]);
        Assert.Equal(["s3://bucket/P/A/input/rows/rows.csv = 1,2"], compiled.Uploads);
        Assert.Empty(compiled.Diagnostics);
    }

    [Fact]
    public void Uploads_the_files_of_a_local_folder_by_their_paths_in_it()
    {
        _folder.Write("data/b/c.csv", "2");
        _folder.Write("data/a.csv", "1");

        var compiled = CompiledJob.Of(
            new ProcessingStep("A", NewProcessor().Run(inputs: [new("data", "/in")], kmsKey: "alias/key")), _folder, prefix: "team");

        Assert.Equal("\"s3://bucket/team/P/A/input/input-1\"", compiled["ProcessingInputs.0.S3Input.S3Uri"]);
        Assert.Equal(
            ["s3://bucket/team/P/A/input/input-1/a.csv = 1 (alias/key)", "s3://bucket/team/P/A/input/input-1/b/c.csv = 2 (alias/key)"],
            compiled.Uploads);
    }

    [Fact]
    public void Takes_a_file_URI()
    {
        var path = _folder.Write("my rows.csv", "1");

        var compiled = Compile(new(new Uri(path).AbsoluteUri, "/in"));

        Assert.Equal(["s3://bucket/P/A/input/input-1/my rows.csv = 1"], compiled.Uploads);
    }

    [Fact]
    public void Refuses_gzip_outside_of_pipe_mode()
    {
        var compiled = Compile(new("s3://in", "/in", s3CompressionType: ProcessingS3CompressionType.Gzip));

        Assert.Equal(
            "error PSDK9103: step 'A' at $.Steps[0].Arguments.ProcessingInputs[0].S3Input.S3CompressionType: " +
            "gzip is undone in the input mode 'Pipe' only, and the mode is 'File'. Fix: set the input mode to Pipe, or the compression to None.",
            Assert.Single(compiled.Diagnostics));
    }

    [Fact]
    public void Takes_gzip_in_a_mode_that_is_a_parameter()
    {
        var mode = new ParameterString("Mode", "Pipe");
        var input = new ProcessingInput("s3://in", "/in", s3InputMode: mode, s3CompressionType: ProcessingS3CompressionType.Gzip);

        Assert.Empty(CompiledJob.Of(new ProcessingStep("A", NewProcessor().Run(inputs: [input])), parameters: [mode]).Diagnostics);
    }

    [Fact]
    public void Refuses_a_source_that_is_neither_in_S3_nor_local() => Assert.Equal(
        "error PSDK9103: step 'A' at $.Steps[0].Arguments.ProcessingInputs[0].S3Input.S3Uri: " +
        "the input 'ftp://host/data' is neither in S3 nor a local path. Fix: copy the data to S3, or name a local file or folder.",
        Assert.Single(Compile(new("ftp://host/data", "/in")).Diagnostics));

    [Fact]
    public void Refuses_a_local_source_under_a_name_that_is_not_known_yet()
    {
        var name = new ParameterString("Name", "x");
        _folder.Write("rows.csv", "1");

        var compiled = CompiledJob.Of(new ProcessingStep("A", NewProcessor().Run(inputs: [new("rows.csv", "/in", name)])), _folder, [name]);

        Assert.Equal(
            "error PSDK9103: step 'A' at $.Steps[0].Arguments.ProcessingInputs[0].S3Input.S3Uri: " +
            "the place of the local input 'rows.csv' depends on its name, which is known only while the pipeline runs. Fix: make the input's name a constant.",
            Assert.Single(compiled.Diagnostics));
    }

    [Fact]
    public void Names_a_local_source_that_does_not_exist() => Assert.Equal(
        $"error PSDK7001: step 'A' at $.Steps[0].Arguments.ProcessingInputs[0].S3Input.S3Uri: 'nowhere' is no file; it was looked for at " +
        $"'{_folder.Full("nowhere")}'. Fix: correct the path, or set BaseDirectory of the environment.",
        Assert.Single(Compile(new("nowhere", "/in")).Diagnostics));

    private static Processor NewProcessor() => new("arn:aws:iam::123456789012:role/Role", "image", 1, "ml.m5.xlarge");

    private CompiledJob Compile(ProcessingInput input) => CompiledJob.Of(new ProcessingStep("A", NewProcessor().Run(inputs: [input])), _folder);
}
