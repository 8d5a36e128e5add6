namespace PipelineSdk;

/// <summary>The scopes that the images of most frameworks are published for: what <see cref="ImageUriRequest.ImageScope"/> says.</summary>
public static class ImageScopes
{
    /// <summary>Training: <c>training</c>.</summary>
    public const string Training = "training";

    /// <summary>Inference: <c>inference</c>.</summary>
    public const string Inference = "inference";

    /// <summary>Inference on AWS Graviton processors: <c>inference_graviton</c>. Chosen by itself for a Graviton instance type.</summary>
    public const string InferenceGraviton = "inference_graviton";

    /// <summary>Inference with Amazon Elastic Inference: <c>eia</c>. Chosen by itself where an accelerator type is given.</summary>
    public const string ElasticInference = "eia";

    /// <summary>Processing: <c>processing</c>.</summary>
    public const string Processing = "processing";
}
