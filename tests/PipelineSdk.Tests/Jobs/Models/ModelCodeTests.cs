using Xunit;

namespace PipelineSdk.Tests.Jobs.Models;

/// <summary>Where inference code goes, and what goes along.</summary>
public sealed class ModelCodeTests : IDisposable
{
    private const string Archive = "s3://models/model.tar.gz";
    private const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/serve:1";

    private static readonly CreateModelInput Large = new() { InstanceType = "ml.m5.large" };

    private readonly TemporaryFolder _folder = new();

    public ModelCodeTests()
    {
        _folder.Write("src/inference.py", "i");
        _folder.Write("src/util/u.py", "u");
        _folder.Write("lib/l.py", "l");
        _folder.Write("one.py", "o");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Code_that_stays_apart_goes_to_the_models_name()
    {
        var compiled = Compile(new SKLearnModel(Archive)
        {
            FrameworkVersion = "1.2-1",
            EntryPoint = "src/inference.py",
            Dependencies = ["lib", "one.py"],
            Name = "sk",
            ModelKmsKey = "key",
            CodeLocation = "s3://code/below/",
            Role = Written.Role,
        }.Create());
        Assert.Equal("", compiled.Problems);
        Assert.Equal("M-CreateModel: s3://code/below/sk/sourcedir.tar.gz = inference.py, lib/l.py, one.py (key)", compiled.Uploads);
        Assert.Equal(
            """{"SAGEMAKER_PROGRAM":"inference.py","SAGEMAKER_SUBMIT_DIRECTORY":"s3://code/below/sk/sourcedir.tar.gz","SAGEMAKER_CONTAINER_LOG_LEVEL":"20","SAGEMAKER_REGION":"us-west-2"}""",
            compiled.Arguments("M-CreateModel", "PrimaryContainer.Environment"));
    }

    [Fact]
    public void Without_a_name_the_place_is_of_the_image_and_the_code()
    {
        var model = new SKLearnModel(Archive) { FrameworkVersion = "1.2-1", EntryPoint = "util/u.py", SourceDir = "src", Role = Written.Role };
        var hash = CodeHash.Of("src", "inference.py", "i", "util", "u.py", "u");
        Assert.Equal(
            $"M-CreateModel: s3://bucket/sagemaker-scikit-learn-{hash}/sourcedir.tar.gz = inference.py, util/u.py",
            Compile(model.Create()).Uploads);
    }

    [Fact]
    public void Without_a_name_and_a_known_image_the_place_is_of_the_code()
    {
        var image = new ParameterString("Image", Image);
        var model = new Model(image) { ModelData = Archive, EntryPoint = "one.py", Role = Written.Role };
        var compiled = CompiledSteps.Of(_folder, new Pipeline("P") { Parameters = [image], Steps = [new ModelStep("M", model.Create())] });
        Assert.Equal($"M-CreateModel: s3://bucket/model_code/{CodeHash.Of("one.py", "o")}/sourcedir.tar.gz = one.py", compiled.Uploads);
    }

    [Fact]
    public void Code_in_s3_is_used_as_it_lies_there()
    {
        var compiled = Compile(new SKLearnModel(Archive)
        {
            FrameworkVersion = "1.2-1",
            EntryPoint = "sub/inference.py",
            SourceDir = "s3://code/sourcedir.tar.gz",
            Role = Written.Role,
        }.Create());
        Assert.Equal("", compiled.Uploads);
        Assert.Equal("\"sub/inference.py\"", compiled.Arguments("M-CreateModel", "PrimaryContainer.Environment.SAGEMAKER_PROGRAM"));
        Assert.Equal("\"s3://code/sourcedir.tar.gz\"", compiled.Arguments("M-CreateModel", "PrimaryContainer.Environment.SAGEMAKER_SUBMIT_DIRECTORY"));
    }

    [Fact]
    public void A_folder_replaces_the_code_in_an_archive_in_s3()
    {
        var compiled = Compile(PyTorch("src", "lib", "one.py").Create(Large));
        Assert.Equal("", compiled.Problems);
        Assert.Equal(
            "M-CreateModel: s3://bucket/pt/model.tar.gz = s3://models/model.tar.gz -code + + " +
            "code/inference.py, code/util/u.py, code/lib/lib/l.py, code/lib/one.py (key)",
            compiled.Uploads);
        Assert.Equal("\"s3://bucket/pt/model.tar.gz\"", compiled.Arguments("M-CreateModel", "PrimaryContainer.ModelDataUrl"));
        Assert.Equal("\"/opt/ml/model/code\"", compiled.Arguments("M-CreateModel", "PrimaryContainer.Environment.SAGEMAKER_SUBMIT_DIRECTORY"));
    }

    [Fact]
    public void A_script_joins_the_code_in_an_archive_in_s3() => Assert.Equal(
        "M-CreateModel: s3://bucket/pt/model.tar.gz = s3://models/model.tar.gz - + + code/one.py (key)",
        Compile(PyTorch(null).Create(Large)).Uploads);

    [Fact]
    public void Code_in_s3_joins_an_archive_in_s3() => Assert.Equal(
        "M-CreateModel: s3://bucket/pt/model.tar.gz = s3://models/model.tar.gz - +s3://code/sourcedir.tar.gz + code/lib/lib/l.py (key)",
        Compile(PyTorch("s3://code/sourcedir.tar.gz", "lib").Create(Large)).Uploads);

    [Fact]
    public void Another_archive_is_repacked_to_another_place()
    {
        var places = new[] { Archive, "s3://models/other.tar.gz" }.Select(data => Compile(new TensorFlowModel(data)
        {
            FrameworkVersion = "2.11",
            EntryPoint = "one.py",
            Role = Written.Role,
        }.Create(Large)).Arguments("M-CreateModel", "PrimaryContainer.ModelDataUrl"));
        Assert.Equal(
            [
                $"\"s3://bucket/tensorflow-inference-{CodeHash.Of("one.py", "o", Archive)}/model.tar.gz\"",
                $"\"s3://bucket/tensorflow-inference-{CodeHash.Of("one.py", "o", "s3://models/other.tar.gz")}/model.tar.gz\"",
            ],
            places);
    }

    [Fact]
    public void A_generic_framework_model_leaves_its_code_apart_if_it_has_a_prefix_for_it()
    {
        FrameworkModel Located(string location) =>
            new(Archive, Image) { EntryPoint = "inference.py", SourceDir = "src", CodeLocation = location, Name = "n", Role = Written.Role };
        Assert.Equal("M-CreateModel: s3://code/prefix/n/sourcedir.tar.gz = inference.py, util/u.py", Compile(Located("s3://code/prefix").Create()).Uploads);
        Assert.Equal(
            "M-CreateModel: s3://code/n/model.tar.gz = s3://models/model.tar.gz -code + + code/inference.py, code/util/u.py",
            Compile(Located("s3://code").Create()).Uploads);
    }

    private CompiledSteps Compile(CreateModelArguments arguments) => CompiledSteps.Of(_folder, new ModelStep("M", arguments));

    private static PyTorchModel PyTorch(string? sourceDir, params string[] dependencies) => new(Archive)
    {
        FrameworkVersion = "2.0",
        PyVersion = "py310",
        EntryPoint = sourceDir is null ? "one.py" : "inference.py",
        SourceDir = sourceDir,
        Dependencies = dependencies,
        Name = "pt",
        ModelKmsKey = "key",
        Role = Written.Role,
    };
}
