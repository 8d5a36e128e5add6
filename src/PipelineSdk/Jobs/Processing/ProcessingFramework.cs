namespace PipelineSdk;

/// <summary>The frameworks that a <see cref="FrameworkProcessor"/> can have: the Python SDK's <c>estimator_cls</c>.</summary>
public enum ProcessingFramework
{
    /// <summary>scikit-learn: <c>SKLearn</c>.</summary>
    SKLearn,

    /// <summary>XGBoost: <c>XGBoost</c>.</summary>
    XGBoost,

    /// <summary>PyTorch: <c>PyTorch</c>.</summary>
    PyTorch,

    /// <summary>TensorFlow: <c>TensorFlow</c>.</summary>
    TensorFlow,

    /// <summary>Apache MXNet: <c>MXNet</c>.</summary>
    MXNet,
}
