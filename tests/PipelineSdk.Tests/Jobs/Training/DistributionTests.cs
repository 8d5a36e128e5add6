using Xunit;

namespace PipelineSdk.Tests.Jobs.Training;

public sealed class DistributionTests
{
    private const string Code = "s3://code/sourcedir.tar.gz";

    private static readonly ParameterInteger Processes = new("Processes", 4);
    private static readonly InstanceGroup Cpu = new("cpu", "ml.c5.xlarge", 1);
    private static readonly InstanceGroup Gpu = new("gpu", "ml.p4d.24xlarge", 2);

    public static TheoryData<Framework, string> Written_as => new()
    {
        { Torch(new() { TorchDistributed = new() }), """{"sagemaker_torch_distributed_enabled":"true","sagemaker_instance_type":"\"ml.p4d.24xlarge\""}""" },
        { Torch(new() { TorchDistributed = new() { Enabled = false }, Mpi = new() }), """{"sagemaker_mpi_enabled":"true","sagemaker_mpi_custom_mpi_options":"\"\""}""" },
        {
            Torch(new() { PyTorchDdp = new() }),
            """{"sagemaker_distributed_dataparallel_enabled":"true","sagemaker_instance_type":"\"ml.p4d.24xlarge\"","sagemaker_distributed_dataparallel_custom_mpi_options":"\"\""}"""
        },
        {
            Torch(new() { SmDistributed = new() { DataParallel = new() { CustomMpiOptions = "-verbose" } } }),
            """{"sagemaker_distributed_dataparallel_enabled":"true","sagemaker_instance_type":"\"ml.p4d.24xlarge\"","sagemaker_distributed_dataparallel_custom_mpi_options":"\"-verbose\""}"""
        },
        {
            Torch(new()
            {
                TorchDistributed = new(),
                SmDistributed = new() { ModelParallel = new() { Parameters = new() { ["partitions"] = 2, ["optimize"] = "speed", ["ddp"] = true } } },
            }),
            """{"mp_parameters":"{\"partitions\": 2, \"optimize\": \"speed\", \"ddp\": true}","sagemaker_distributed_dataparallel_enabled":"false","sagemaker_instance_type":"\"ml.p4d.24xlarge\"","sagemaker_torch_distributed_enabled":"true"}"""
        },
        {
            new HuggingFace("a.py", Written.Role, 2, "ml.p4d.24xlarge") { SourceDir = Code, ImageUri = Written.Image, Distribution = new() { PyTorchDdp = new() } },
            """{"sagemaker_pytorch_ddp_enabled":"true","sagemaker_instance_type":"\"ml.p4d.24xlarge\""}"""
        },
        {
            new HuggingFace("a.py", Written.Role, 2, "ml.p4d.24xlarge") { SourceDir = Code, ImageUri = Written.Image, Distribution = new() { TorchDistributed = new(), Mpi = new() } },
            """{"sagemaker_torch_distributed_enabled":"true","sagemaker_instance_type":"\"ml.p4d.24xlarge\""}"""
        },
        {
            new TensorFlow("a.py", Written.Role, 2, "ml.p4d.24xlarge") { SourceDir = Code, ImageUri = Written.Image, Distribution = new() { Mpi = new() { ProcessesPerHost = Processes } } },
            """{"sagemaker_mpi_enabled":"true","sagemaker_mpi_num_of_processes_per_host":{"Std:Join":{"On":"","Values":[{"Get":"Parameters.Processes"}]}},"sagemaker_mpi_custom_mpi_options":"\"\"","model_dir":"\"/opt/ml/model\""}"""
        },
        {
            new TensorFlow("a.py", Written.Role, 2, "ml.p4d.24xlarge") { SourceDir = Code, ImageUri = Written.Image, PassModelDir = false, Distribution = new() { MultiWorkerMirroredStrategy = new() } },
            """{"sagemaker_multi_worker_mirrored_strategy_enabled":"true"}"""
        },
        { new MXNet("a.py", Written.Role, 2, "ml.p4d.24xlarge") { SourceDir = Code, ImageUri = Written.Image, Distribution = new() { Mpi = new() { CustomMpiOptions = "-v" } } }, """{"sagemaker_mpi_enabled":"true"}""" },
        {
            new MXNet("a.py", Written.Role, 2, "ml.p4d.24xlarge") { SourceDir = Code, ImageUri = Written.Image, Distribution = new() { ParameterServer = new(), Mpi = new() { ProcessesPerHost = 2, CustomMpiOptions = "-v" } } },
            """{"sagemaker_parameter_server_enabled":"true","sagemaker_mpi_enabled":"true","sagemaker_mpi_num_of_processes_per_host":"2","sagemaker_mpi_custom_mpi_options":"\"-v\""}"""
        },
        {
            new PyTorch("a.py", Written.Role, [Cpu, Gpu]) { SourceDir = Code, ImageUri = Written.Image, Distribution = new() { Mpi = new(), InstanceGroups = [Gpu] } },
            """{"sagemaker_distribution_instance_groups":"[\"gpu\"]","sagemaker_mpi_enabled":"true","sagemaker_mpi_custom_mpi_options":"\"\""}"""
        },
        {
            new PyTorch("a.py", Written.Role, [Gpu]) { SourceDir = Code, ImageUri = Written.Image, Distribution = new() { SmDistributed = new() { DataParallel = new() } } },
            """{"sagemaker_distribution_instance_groups":"[\"gpu\"]","sagemaker_distributed_dataparallel_enabled":"true","sagemaker_instance_type":"null","sagemaker_distributed_dataparallel_custom_mpi_options":"\"\""}"""
        },
        {
            new PyTorch("a.py", Written.Role, 1, "ml.p3.2xlarge") { SourceDir = Code, FrameworkVersion = "1.13.1", PyVersion = "py39", CompilerConfig = new(debug: true), Distribution = new() { PyTorchXla = new() } },
            """{"sagemaker_pytorch_xla_multi_worker_enabled":"true","sagemaker_training_compiler_enabled":"true","sagemaker_training_compiler_debug_mode":"true"}"""
        },
    };

    public static TheoryData<Framework, string> Refused => new()
    {
        { Torch(new() { PyTorchDdp = new(), SmDistributed = new() }), "PyTorchDdp and SmDistributed cannot be used together. Fix: keep one of them." },
        { Torch(new() { SmDistributed = new() { DataParallel = new(), ModelParallel = new() } }), "SmDistributed has both DataParallel and ModelParallel. Fix: keep one of them." },
        { Torch(new() { PyTorchXla = new() }), "PyTorchXla works together with the training compiler only. Fix: set CompilerConfig, or leave PyTorchXla out." },
        { Torch(new() { SmDistributed = new() { DataParallel = new() } }, "ml.p5.48xlarge"), "SmDistributed does not run on ml.p5.48xlarge instances by itself. Fix: set TorchDistributed too, or choose another instance type." },
        { Torch(new() { Mpi = new() }, "ml.trn1.32xlarge"), "Trainium instances run torch_distributed only. Fix: set TorchDistributed alone." },
        { Torch(new() { TorchDistributed = new() }, script: "start.sh"), "torch_distributed starts Python programs, and 'start.sh' is none. Fix: name a script that ends in '.py'." },
        {
            new PyTorch("a.py", Written.Role, 2, "ml.m5.xlarge") { SourceDir = Code, FrameworkVersion = "2.0.0", PyVersion = "py310", Distribution = new() { TorchDistributed = new() } },
            "torch_distributed needs GPUs or Trainium chips, and 'ml.m5.xlarge' has none. Fix: choose another instance type."
        },
        {
            new PyTorch("a.py", Written.Role, 2, "ml.p3.2xlarge") { SourceDir = Code, FrameworkVersion = "1.12", PyVersion = "py38", Distribution = new() { TorchDistributed = new() } },
            "PyTorch 1.12 does not have torch_distributed on 'ml.p3.2xlarge'. Fix: use a newer version."
        },
        {
            new PyTorch("a.py", Written.Role, [Cpu]) { SourceDir = Code, ImageUri = Written.Image, Distribution = new() { Mpi = new(), InstanceGroups = [Gpu] } },
            "the distribution names an instance group that the estimator does not have. Fix: name one of the estimator's InstanceGroups."
        },
        {
            new PyTorch("a.py", Written.Role, [Cpu, Gpu]) { SourceDir = Code, ImageUri = Written.Image, Distribution = new() { Mpi = new() } },
            "the distribution names 0 of the estimator's 2 instance groups. Fix: name the one that trains."
        },
        {
            new PyTorch("a.py", Written.Role, [Cpu, Gpu]) { SourceDir = Code, ImageUri = Written.Image, Distribution = new() { ParameterServer = new(), InstanceGroups = [Gpu] } },
            "instance groups are distributed with MPI or a data parallel library only. Fix: turn one of them on."
        },
        {
            new TensorFlow("a.py", Written.Role, 2, "ml.p3.2xlarge") { SourceDir = Code, FrameworkVersion = "2.8", PyVersion = "py39", Distribution = new() { MultiWorkerMirroredStrategy = new() } },
            "TensorFlow 2.8 does not have MultiWorkerMirroredStrategy. Fix: use 2.9 or newer."
        },
        {
            new TensorFlow("a.py", Written.Role, 2, "ml.p3.2xlarge") { SourceDir = Code, FrameworkVersion = "2.9", PyVersion = "py39", Distribution = new() { MultiWorkerMirroredStrategy = new(), ParameterServer = new() } },
            "MultiWorkerMirroredStrategy cannot be used together with SmDistributed, ParameterServer or the training compiler. Fix: keep one of them."
        },
        {
            new MXNet("a.py", Written.Role, 2, "ml.p3.2xlarge") { SourceDir = Code, FrameworkVersion = "1.2.1", PyVersion = "py3", Distribution = new() { Mpi = new() } },
            "MXNet 1.2.1 has no distributed training of scripts. Fix: use 1.3 or newer."
        },
    };

    public static TheoryData<DeepLearningFramework, string> NotCompiled => new()
    {
        { new PyTorch("a.py", Written.Role, 1, "ml.p3.2xlarge") { SourceDir = Code, ImageUri = Written.Image, CompilerConfig = new() }, "the training compiler has images of its own, which ImageUri overrides. Fix: leave ImageUri out." },
        { new PyTorch("a.py", Written.Role, 1, "ml.m5.xlarge") { SourceDir = Code, FrameworkVersion = "1.13.1", PyVersion = "py39", CompilerConfig = new() }, "the training compiler does not run on 'ml.m5.xlarge'. Fix: use one of the instance families 'g4dn', 'g5', 'p3', 'p3dn', 'p4d'." },
        { new PyTorch("a.py", Written.Role, [Gpu]) { SourceDir = Code, FrameworkVersion = "1.13.1", PyVersion = "py39", CompilerConfig = new() }, "the training compiler does not run on instance groups. Fix: set InstanceType and InstanceCount." },
        { new PyTorch("a.py", Written.Role, 2, "ml.p3.2xlarge") { SourceDir = Code, FrameworkVersion = "1.13.1", PyVersion = "py39", CompilerConfig = new(), Distribution = new() { Mpi = new() } }, "the training compiler distributes PyTorch 1.13.1 with PyTorchXla only. Fix: set PyTorchXla of the distribution." },
        { new HuggingFace("a.py", Written.Role, 2, "ml.p3.2xlarge") { SourceDir = Code, TransformersVersion = "4.11.0", PyTorchVersion = "1.9.0", PyVersion = "py38", CompilerConfig = new(), Distribution = new() { PyTorchXla = new() } }, "the training compiler has PyTorchXla from PyTorch 1.11 on only. Fix: use a newer version, or leave PyTorchXla out." },
        { new HuggingFace("a.py", Written.Role, 2, "ml.p3.2xlarge") { SourceDir = Code, TransformersVersion = "4.11.0", PyTorchVersion = "1.9.0", PyVersion = "py38", CompilerConfig = new(), Distribution = new() { SmDistributed = new() } }, "the training compiler cannot be used together with SmDistributed. Fix: keep one of them." },
        { new TensorFlow("a.py", Written.Role, 1, "ml.p3.2xlarge") { SourceDir = Code, FrameworkVersion = "2.12", PyVersion = "py310", CompilerConfig = new() }, "the training compiler does not have TensorFlow 2.12. Fix: use 2.9 to 2.11." },
    };

    [Theory]
    [MemberData(nameof(Written_as))]
    public void Is_written_as_hyperparameters(Framework estimator, string expected)
    {
        var request = estimator.Fit();
        foreach (var name in new[] { "sagemaker_submit_directory", "sagemaker_program", "sagemaker_container_log_level", "sagemaker_region" })
        {
            Assert.True(request.HyperParameters!.Remove(name));
        }

        var compiled = CompiledJob.Of(new TrainingStep("Train", request), parameters: [Processes]);

        Assert.DoesNotContain(compiled.Diagnostics, static diagnostic => diagnostic.StartsWith("error", StringComparison.Ordinal));
        Assert.Equal(expected, compiled["HyperParameters"]);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_distributed_is_refused(Framework estimator, string problem) => Assert.Contains(
        $"error PSDK9211: step 'Train' at $.Steps[0].Arguments: {problem}",
        CompiledJob.Of(new TrainingStep("Train", estimator, null)).Diagnostics);

    [Theory]
    [MemberData(nameof(NotCompiled))]
    public void What_the_training_compiler_cannot_do_is_refused(DeepLearningFramework estimator, string problem) => Assert.Contains(
        $"error PSDK9212: step 'Train' at $.Steps[0].Arguments: {problem}",
        CompiledJob.Of(new TrainingStep("Train", estimator, null)).Diagnostics);

    [Fact]
    public void The_model_parallel_library_has_images_of_its_own()
    {
        var estimator = new PyTorch("a.py", Written.Role, 2, "ml.p4d.24xlarge")
        {
            SourceDir = Code,
            FrameworkVersion = "2.2.0",
            PyVersion = "py310",
            Distribution = new() { TorchDistributed = new(), SmDistributed = new() { ModelParallel = new() } },
        };

        Assert.Equal(
            $"\"{ImageUris.GetTrainingImageUri(new("pytorch", "us-west-2") { FrameworkVersion = "2.2.0", PyVersion = "py310", InstanceType = "ml.p4d.24xlarge", SmModelParallel = true })}\"",
            CompiledJob.Of(new TrainingStep("Train", estimator, null))["AlgorithmSpecification.TrainingImage"]);
    }

    private static PyTorch Torch(Distribution distribution, string type = "ml.p4d.24xlarge", string script = "a.py") => new(script, Written.Role, 2, type)
    {
        SourceDir = Code,
        ImageUri = Written.Image,
        Distribution = distribution,
    };
}
