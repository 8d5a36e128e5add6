namespace PipelineSdk;

/// <summary>Trains a script with scikit-learn, on one instance without GPUs.</summary>
public sealed class SKLearn : Framework
{
    /// <summary>An estimator. Set <see cref="FrameworkVersion"/> too.</summary>
    /// <param name="entryPoint">The script: its path, or its path within <see cref="EstimatorBase.SourceDir"/>.</param>
    /// <param name="role">The role that the job runs with: an ARN, or the name of a role of the account.</param>
    /// <param name="instanceType">The type of the instance, one without GPUs.</param>
    public SKLearn(PipelineString entryPoint, PipelineString role, TrainingInstanceType instanceType)
        : base(entryPoint, role, 1, instanceType)
    {
    }

    /// <summary>
    /// The version of scikit-learn's image, such as <c>1.2-1</c>. Required unless <see cref="Framework.ImageUri"/> is set.
    /// </summary>
    /// <value><see langword="null"/> by default.</value>
    public string? FrameworkVersion { get; init; }

    /// <summary>The Python version.</summary>
    /// <value><c>py3</c> by default, the only one.</value>
    public string PyVersion { get; init; } = "py3";

    /// <summary>The Region to take the image from.</summary>
    /// <value><see langword="null"/> by default: the pipeline's.</value>
    public string? ImageUriRegion { get; init; }

    internal override PythonClass PythonClass => new(nameof(SKLearn), "sagemaker.sklearn.estimator");

    internal override void CheckOwn(JobProblems problems)
    {
        FrameworkRules.CheckVersion(FrameworkVersion, nameof(FrameworkVersion), this, problems);
        if (InstanceFamilies.Of(InstanceType?.Payload as string) is "p2" or "p3")
        {
            FrameworkRules.Report(problems, $"scikit-learn does not use GPUs, which '{InstanceType}' has.", "choose another instance type.");
        }

        if (PyVersion != "py3")
        {
            FrameworkRules.Report(problems, $"scikit-learn has no images for the Python version '{PyVersion}'.", "leave PyVersion out.");
        }
    }

    private protected override string LookUpImage(string region, string? instanceType) =>
        ImageUris.Retrieve(FrameworkNames.Sklearn, ImageUriRegion ?? region, FrameworkVersion, PyVersion, instanceType);
}
