using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>
/// Runs folders of scripts as processing jobs in a framework's image: the folder is packed, and a generated <c>runproc.sh</c> unpacks it,
/// installs its <c>requirements.txt</c> and runs the script.
/// </summary>
/// <remarks>
/// The package belongs to <c>DEFAULT-BUCKET/(PREFIX/)PIPELINE/code/HASH/sourcedir.tar.gz</c>, where the hash is taken over the script's,
/// folder's and dependencies' paths as written and their content, so that unchanged code keeps the step's cached result.
/// </remarks>
public class FrameworkProcessor : ProcessorBase
{
    private static readonly ProcessingCodeInput CodeInput = new("entrypoint");

    private readonly ProcessingFramework _framework;

    /// <summary>A processor.</summary>
    /// <param name="framework">The framework: the Python SDK's <c>estimator_cls</c>.</param>
    /// <param name="frameworkVersion">The framework's version; <see langword="null"/> only if <see cref="ImageUri"/> is set.</param>
    /// <param name="role">The role of the job: an ARN, or the name of a role of the account.</param>
    /// <param name="instanceCount">The number of instances. Range: 1 to 100.</param>
    /// <param name="instanceType">The type of the instances.</param>
    public FrameworkProcessor(
        ProcessingFramework framework,
        string? frameworkVersion,
        PipelineString role,
        PipelineInteger instanceCount,
        ProcessingInstanceType instanceType)
        : this(FrameworkImages.NameOf(framework), frameworkVersion, role, instanceCount, instanceType) => _framework = framework;

    private protected FrameworkProcessor(
        string frameworkName,
        string? frameworkVersion,
        PipelineString role,
        PipelineInteger instanceCount,
        ProcessingInstanceType instanceType)
        : base(role, instanceCount, instanceType)
    {
        FrameworkName = frameworkName;
        FrameworkVersion = frameworkVersion;
    }

    /// <summary>The framework's version. Without effect if <see cref="ImageUri"/> is set.</summary>
    public string? FrameworkVersion { get; private protected init; }

    /// <summary>The version of Python in the framework's image, such as <c>py310</c>. Without effect if <see cref="ImageUri"/> is set.</summary>
    /// <value><c>py3</c> by default, <c>py36</c> for Hugging Face.</value>
    public string PyVersion { get; init; } = "py3";

    /// <summary>The image. Length: at most 255. Request field <c>AppSpecification.ImageUri</c>.</summary>
    /// <value><see langword="null"/> by default: AWS's training image of the framework's version.</value>
    public PipelineString? ImageUri { get; init; }

    /// <summary>
    /// The command that runs the script, in pieces, which <c>runproc.sh</c> has as they are: <c>["python3", "-u"]</c>, <c>["MODE=fast", "python"]</c>.
    /// </summary>
    /// <value><c>python</c> by default.</value>
    public IReadOnlyList<string> Command { get; init; } = ["python"];

    /// <summary>
    /// The prefix in S3 that the package belongs to in place of the default bucket. Only the package: <c>runproc.sh</c> stays in the default
    /// bucket.
    /// </summary>
    /// <value><see langword="null"/> by default.</value>
    public string? CodeLocation { get; init; }

    private protected override PipelineString Image => ImageUri ?? JobImages.Retrieve($"{FrameworkName} {FrameworkVersion}", InstanceType, LookUp);

    private protected override PipelineString DefaultBaseJobName => FrameworkName;

    /// <summary>The framework's name, which jobs are named after.</summary>
    private protected string FrameworkName { get; }

    /// <summary>Whether <see cref="ProcessorBase.OutputKmsKey"/> encrypts the package too.</summary>
    private protected virtual bool EncryptsPackage => true;

    /// <summary>Gives the request of a job.</summary>
    /// <param name="code">
    /// The script: its path in <paramref name="sourceDir"/>, or a local file where there is none. A script in S3 is run by <c>bash</c> as it is,
    /// and <paramref name="sourceDir"/> and <paramref name="dependencies"/> are without effect.
    /// </param>
    /// <param name="sourceDir">
    /// A local folder, or the S3 URI of a <c>sourcedir.tar.gz</c>; by default the package has the script only.
    /// </param>
    /// <param name="dependencies">
    /// Local files and folders that are packed beside the source, each under its own name; none by default. Of a folder written with a slash at its
    /// end, the content is packed.
    /// </param>
    /// <param name="inputs">The inputs. Items: at most 8, since the package and <c>runproc.sh</c> are two.</param>
    /// <param name="outputs">The outputs. Items: at most 10.</param>
    /// <param name="arguments">
    /// The script's arguments. Items: at most 100; each at most 256 characters. Request field <c>AppSpecification.ContainerArguments</c>.
    /// </param>
    /// <param name="jobName">The job's name, in pipelines that keep job names; generated by default.</param>
    /// <param name="experimentConfig">The experiment; in a pipeline only its <c>TrialComponentDisplayName</c> counts.</param>
    /// <param name="kmsKey">
    /// The KMS key to encrypt <c>runproc.sh</c> and local inputs with when they are uploaded; by default <see cref="ProcessorBase.OutputKmsKey"/> for
    /// <c>runproc.sh</c>. The package is encrypted with <see cref="ProcessorBase.OutputKmsKey"/> unless <see cref="CodeLocation"/> is in another bucket.
    /// </param>
    /// <param name="codeArtifactRepoArn">The ARN of a CodeArtifact repository that <c>requirements.txt</c> is installed from; none by default.</param>
    /// <returns>The request.</returns>
    public CreateProcessingJobRequest Run(
        string code,
        string? sourceDir = null,
        IReadOnlyList<string>? dependencies = null,
        IReadOnlyList<ProcessingInput>? inputs = null,
        IReadOnlyList<ProcessingOutput>? outputs = null,
        PipelineList<PipelineString>? arguments = null,
        string? jobName = null,
        ExperimentConfig? experimentConfig = null,
        string? kmsKey = null,
        string? codeArtifactRepoArn = null)
    {
        var args = GetRunArgs(NewPackage(code, sourceDir, dependencies, codeArtifactRepoArn, kmsKey), inputs, outputs, arguments);
        return ToRequest(args, jobName, experimentConfig, kmsKey);
    }

    /// <summary>Gives the arguments of a <see cref="ProcessingStep"/> that is made from the processor itself. <c>Run</c> is shorter.</summary>
    /// <param name="code">The script: its path in <paramref name="sourceDir"/>, or a local file where there is none; or an S3 URI.</param>
    /// <param name="sourceDir">A local folder, or the S3 URI of a <c>sourcedir.tar.gz</c>; by default the package has the script only.</param>
    /// <param name="dependencies">
    /// Local files and folders that are packed beside the source, each under its own name; none by default. Of a folder written with a slash at its
    /// end, the content is packed.
    /// </param>
    /// <param name="inputs">The inputs. Items: at most 8, since the package and <c>runproc.sh</c> are two.</param>
    /// <param name="outputs">The outputs. Items: at most 10.</param>
    /// <param name="arguments">The script's arguments. Items: at most 100; each at most 256 characters.</param>
    /// <returns>The arguments.</returns>
    public RunArgs GetRunArgs(
        string code,
        string? sourceDir = null,
        IReadOnlyList<string>? dependencies = null,
        IReadOnlyList<ProcessingInput>? inputs = null,
        IReadOnlyList<ProcessingOutput>? outputs = null,
        PipelineList<PipelineString>? arguments = null) =>
        GetRunArgs(NewPackage(code, sourceDir, dependencies, null, null), inputs, outputs, arguments);

    private protected virtual string LookUp(string region, string? instanceType) =>
        FrameworkImages.LookUp(_framework, region, FrameworkVersion, PyVersion, instanceType);

    private protected override PipelineString ImageFor(ProcessingCode? code) => code?.Path is { } path && path.EndsWith(".py", StringComparison.OrdinalIgnoreCase)
        ? Deferred.Reporting(
            Image,
            DiagnosticDescriptors.ProcessingCodeNotRun,
            $"a framework processor runs '{code.FileName}' with bash, because the step has it from neither Run(...) nor GetRunArgs(...).",
            "make the step from the processor's Run(...), or give it the code of GetRunArgs(...).")
        : Image;

    private protected override PipelineList<PipelineString> EntrypointFor(ProcessingCode? code) => ["/bin/bash", CodeInput.PathOf(code)];

    private protected override IReadOnlyList<ProcessingInput> CodeInputs(ProcessingCode? code, string? kmsKey) =>
        code is null ? [] : [CodeInput.Of(code, kmsKey)];

    private static RunArgs GetRunArgs(
        FrameworkPackage package,
        IReadOnlyList<ProcessingInput>? inputs,
        IReadOnlyList<ProcessingOutput>? outputs,
        PipelineList<PipelineString>? arguments) =>
        package.IsInS3
            ? new(package.Code, inputs, outputs, arguments)
            : new(package.RunCode(), [.. inputs ?? [], package.SourceInput()], outputs, arguments);

    private FrameworkPackage NewPackage(string code, string? sourceDir, IReadOnlyList<string>? dependencies, string? codeArtifactRepoArn, string? kmsKey)
    {
        ArgumentNullException.ThrowIfNull(code);
        return new(Marker.Refuse(code), sourceDir is null ? null : Marker.Refuse(sourceDir), dependencies is null ? [] : [.. dependencies])
        {
            Location = CodeLocation,
            Script = new(Command, code, sourceDir, codeArtifactRepoArn),
            PackageKey = EncryptsPackage ? OutputKmsKey : null,
            ScriptKey = kmsKey ?? OutputKmsKey,
        };
    }
}
