namespace PipelineSdk;

/// <summary>The frameworks whose images follow rules of their own.</summary>
internal static class FrameworkNames
{
    public const string HuggingFace = "huggingface";
    public const string PyTorch = "pytorch";
    public const string Sklearn = "sklearn";
    public const string Spark = "spark";
    public const string TensorFlow = "tensorflow";
    public const string Triton = "sagemaker-tritonserver";
    public const string XGBoost = "xgboost";
}
