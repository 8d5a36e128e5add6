namespace PipelineSdk;

/// <summary>
/// Trains a script with XGBoost. (XGBoost as a built-in algorithm, without a script, is an <see cref="Estimator"/> with its image.)
/// </summary>
public sealed class XGBoost : Framework
{
    /// <summary>An estimator on instances of one type. Set <see cref="FrameworkVersion"/> too.</summary>
    /// <param name="entryPoint">The script: its path, or its path within <see cref="EstimatorBase.SourceDir"/>.</param>
    /// <param name="role">The role that the job runs with: an ARN, or the name of a role of the account.</param>
    /// <param name="instanceCount">The number of instances.</param>
    /// <param name="instanceType">The type of the instances.</param>
    public XGBoost(PipelineString entryPoint, PipelineString role, PipelineInteger instanceCount, TrainingInstanceType instanceType)
        : base(entryPoint, role, instanceCount, instanceType)
    {
    }

    /// <summary>An estimator on a heterogeneous cluster. Set <see cref="FrameworkVersion"/> too.</summary>
    /// <param name="entryPoint">The script: its path, or its path within <see cref="EstimatorBase.SourceDir"/>.</param>
    /// <param name="role">The role that the job runs with: an ARN, or the name of a role of the account.</param>
    /// <param name="instanceGroups">The groups of instances, at most 5.</param>
    public XGBoost(PipelineString entryPoint, PipelineString role, IReadOnlyList<InstanceGroup> instanceGroups)
        : base(entryPoint, role, instanceGroups)
    {
    }

    /// <summary>The version of XGBoost's image, such as <c>1.7-1</c>. Required unless <see cref="Framework.ImageUri"/> is set.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? FrameworkVersion { get; init; }

    /// <summary>The Python version.</summary>
    /// <value><c>py3</c> by default.</value>
    public string PyVersion { get; init; } = "py3";

    /// <summary>The Region to take the image from.</summary>
    /// <value><see langword="null"/> by default: the pipeline's.</value>
    public string? ImageUriRegion { get; init; }

    internal override PythonClass PythonClass => new(nameof(XGBoost), "sagemaker.xgboost.estimator");

    internal override void CheckOwn(JobProblems problems)
    {
        FrameworkRules.CheckVersion(FrameworkVersion, nameof(FrameworkVersion), this, problems);
        if (FrameworkVersion?.Split('-')[0] == "1.1")
        {
            FrameworkRules.Report(problems, "XGBoost 1.1 predicts wrongly from sparse data, and SageMaker does not support it.", "use 1.2-1 or newer.");
        }

        if (PyVersion != "py3")
        {
            FrameworkRules.Report(problems, $"XGBoost has no images for the Python version '{PyVersion}'.", "leave PyVersion out.");
        }
    }

    private protected override string LookUpImage(string region, string? instanceType) =>
        ImageUris.Retrieve(FrameworkNames.XGBoost, ImageUriRegion ?? region, FrameworkVersion, PyVersion, instanceType, ImageScopes.Training);
}
