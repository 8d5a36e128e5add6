namespace PipelineSdk;

/// <summary>The images and names of the frameworks of processors.</summary>
internal static class FrameworkImages
{
    public static string NameOf(ProcessingFramework framework) => framework switch
    {
        ProcessingFramework.SKLearn => FrameworkNames.Sklearn,
        ProcessingFramework.XGBoost => FrameworkNames.XGBoost,
        ProcessingFramework.PyTorch => FrameworkNames.PyTorch,
        ProcessingFramework.TensorFlow => FrameworkNames.TensorFlow,
        ProcessingFramework.MXNet => "mxnet",
        _ => throw new ArgumentOutOfRangeException(nameof(framework), framework, "There is no such framework."),
    };

    /// <summary>The training image: processing jobs run in it too.</summary>
    public static string LookUp(ProcessingFramework framework, string region, string? version, string pyVersion, string? instanceType) => framework switch
    {
        ProcessingFramework.SKLearn => ImageUris.Retrieve(FrameworkNames.Sklearn, region, version, pyVersion, instanceType),
        ProcessingFramework.XGBoost => ImageUris.Retrieve(FrameworkNames.XGBoost, region, version, pyVersion, instanceType, ImageScopes.Training),
        _ => ImageUris.GetTrainingImageUri(new(NameOf(framework), region) { FrameworkVersion = version, PyVersion = pyVersion, InstanceType = instanceType }),
    };
}
