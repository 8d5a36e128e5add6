namespace PipelineSdk;

/// <summary>Runs scripts as processing jobs in AWS's image with scikit-learn.</summary>
/// <remarks><see cref="ScriptProcessor.Command"/> is <c>python3</c> by default.</remarks>
public sealed class SKLearnProcessor : ScriptProcessor
{
    private readonly Func<string, string?, string> _lookUp;

    /// <summary>A processor.</summary>
    /// <param name="frameworkVersion">The version of scikit-learn, such as <c>1.2-1</c>.</param>
    /// <param name="role">The role of the job: an ARN, or the name of a role of the account.</param>
    /// <param name="instanceCount">The number of instances. Range: 1 to 100.</param>
    /// <param name="instanceType">The type of the instances.</param>
    public SKLearnProcessor(string frameworkVersion, PipelineString role, PipelineInteger instanceCount, ProcessingInstanceType instanceType)
        : this(frameworkVersion, role, instanceCount, instanceType, LookUp(frameworkVersion))
    {
    }

    private SKLearnProcessor(
        string frameworkVersion,
        PipelineString role,
        PipelineInteger instanceCount,
        ProcessingInstanceType instanceType,
        Func<string, string?, string> lookUp)
        : base(role, JobImages.Retrieve($"scikit-learn {frameworkVersion}", instanceType, lookUp), ["python3"], instanceCount, instanceType)
    {
        ArgumentNullException.ThrowIfNull(frameworkVersion);
        FrameworkVersion = frameworkVersion;
        _lookUp = lookUp;
    }

    /// <summary>The version of scikit-learn.</summary>
    public string FrameworkVersion { get; }

    private protected override PipelineString DefaultBaseJobName => JobImages.BaseJobName(InstanceType, _lookUp);

    private static Func<string, string?, string> LookUp(string version) =>
        (region, instanceType) => ImageUris.Retrieve(FrameworkNames.Sklearn, region, version, instanceType: instanceType);
}
