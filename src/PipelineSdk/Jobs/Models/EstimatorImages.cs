namespace PipelineSdk;

/// <summary>The image that serves what an estimator has trained.</summary>
internal static class EstimatorImages
{
    /// <summary>
    /// The estimator's own image, which for scikit-learn and XGBoost serves too; deep learning frameworks have another one for inference, of the
    /// estimator's version and instance type.
    /// </summary>
    public static PipelineString Serving(EstimatorBase estimator) => estimator switch
    {
        Framework { ImageUri: { } given } => given,
        PyTorch pytorch => LookUp("PyTorch", pytorch, new(FrameworkNames.PyTorch, "") { Version = pytorch.FrameworkVersion, PyVersion = pytorch.PyVersion }),
        TensorFlow tensorFlow => LookUp("TensorFlow", tensorFlow, new(FrameworkNames.TensorFlow, "") { Version = tensorFlow.FrameworkVersion }),
        MXNet mxnet => LookUp("MXNet", mxnet, new("mxnet", "") { Version = mxnet.FrameworkVersion, PyVersion = mxnet.PyVersion }),
        HuggingFace huggingFace => LookUp("Hugging Face", huggingFace, new(FrameworkNames.HuggingFace, "")
        {
            Version = huggingFace.TransformersVersion,
            PyVersion = huggingFace.PyVersion,
            BaseFrameworkVersion = huggingFace.TensorFlowVersion is { } version ? $"tensorflow{version}" : $"pytorch{huggingFace.PyTorchVersion}",
        }),
        _ => estimator.TrainingImage,
    };

    private static PipelineString LookUp(string what, EstimatorBase estimator, ImageUriRequest request) => JobImages.Retrieve(
        what,
        estimator.ImageInstanceType,
        (region, instanceType) => ImageUris.Retrieve(request with { Region = region, InstanceType = instanceType, ImageScope = ImageScopes.Inference }));
}
