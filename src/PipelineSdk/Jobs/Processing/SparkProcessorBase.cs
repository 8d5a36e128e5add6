using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>What the processors for Spark have in common: an application is submitted in AWS's image with Spark.</summary>
/// <remarks>
/// Local applications and dependencies belong to <c>DEFAULT-BUCKET/(PREFIX/)PIPELINE/code/HASH</c>, where the hash is taken over their paths as
/// written and their content, so that unchanged code keeps the step's cached result.
/// </remarks>
public abstract class SparkProcessorBase : ProcessorBase
{
    private static readonly ProcessingCodeInput CodeInput = new("code");

    private protected SparkProcessorBase(PipelineString role, ProcessingInstanceType instanceType, PipelineInteger instanceCount)
        : base(role, instanceCount, instanceType)
    {
    }

    /// <summary>The version of Spark, such as <c>3.3</c>. Required unless <see cref="ImageUri"/> is set.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? FrameworkVersion { get; init; }

    /// <summary>The version of Python in the image, such as <c>py39</c>. Together with <see cref="ContainerVersion"/> or not at all.</summary>
    /// <value><see langword="null"/> by default: the latest image of the version of Spark.</value>
    public string? PyVersion { get; init; }

    /// <summary>The version of the container, such as <c>1.3</c>. Together with <see cref="PyVersion"/> or not at all.</summary>
    /// <value><see langword="null"/> by default: the latest image of the version of Spark.</value>
    public string? ContainerVersion { get; init; }

    /// <summary>The image. Length: at most 255. Request field <c>AppSpecification.ImageUri</c>.</summary>
    /// <value><see langword="null"/> by default: AWS's image with the version of Spark.</value>
    public PipelineString? ImageUri { get; init; }

    /// <summary>The prefix in S3 that Spark's configuration belongs to in place of the default bucket.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? ConfigurationLocation { get; init; }

    /// <summary>The prefix in S3 that local dependencies belong to in place of the default bucket. The application stays in the default bucket.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? DependencyLocation { get; init; }

    private protected override PipelineString Image => ImageUri ?? ((PyVersion is null) != (ContainerVersion is null)
        ? Deferred.Reporting(
            null,
            DiagnosticDescriptors.JobImage,
            "of PyVersion and ContainerVersion only one is set.",
            "set both, or neither for the latest image of the version of Spark.")
        : JobImages.Retrieve($"Spark {FrameworkVersion}", InstanceType, LookUp));

    private protected override PipelineString DefaultBaseJobName => ImageUri is null
        ? JobImages.BaseJobName(InstanceType, LookUp)
        : JobNames.Cut(JobNames.FromImage(ImageUri, ScriptProcessor.DefaultJobName));

    private protected override PipelineMap<PipelineString>? Environment => Env ?? [];

    /// <summary>Completes the arguments of a job by what its submission adds.</summary>
    private protected RunArgs Submit(
        SparkSubmission submission,
        IReadOnlyList<ProcessingInput>? inputs,
        IReadOnlyList<ProcessingOutput>? outputs,
        PipelineList<PipelineString>? arguments) => new(
            submission.Code(),
            [.. inputs ?? [], .. submission.Inputs(DependencyLocation, ConfigurationLocation)],
            [.. outputs ?? [], .. submission.Outputs()],
            arguments);

    private protected override PipelineList<PipelineString> EntrypointFor(ProcessingCode? code) =>
        ["smspark-submit", .. code?.SubmitOptions ?? [], CodeInput.PathOf(code)];

    private protected override IReadOnlyList<ProcessingInput> CodeInputs(ProcessingCode? code, string? kmsKey) =>
        code is null ? [] : [CodeInput.Of(code, kmsKey)];

    private string LookUp(string region, string? instanceType) => ImageUris.Retrieve(new ImageUriRequest(FrameworkNames.Spark, region)
    {
        Version = FrameworkVersion,
        InstanceType = instanceType,
        PyVersion = PyVersion,
        ContainerVersion = ContainerVersion is null ? null : $"v{ContainerVersion}",
    });
}
