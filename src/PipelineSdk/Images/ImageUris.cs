namespace PipelineSdk;

/// <summary>
/// The URIs of the container images that AWS publishes for SageMaker: frameworks, built-in algorithms and processing images. The rules
/// are those of the Python SDK's <c>image_uris</c>; nothing is asked of AWS.
/// </summary>
public static class ImageUris
{
    private static readonly string[] BasePythonVersions = ["310", "38"];
    private static readonly string[] LlmBackends =
        ["huggingface", "huggingface-neuronx", "huggingface-vllm-neuronx", "huggingface-tei", "huggingface-tei-cpu", "lmi"];

    /// <summary>Gives the URI of the image for a framework or algorithm.</summary>
    /// <param name="framework">The framework or algorithm, such as <c>xgboost</c>, <c>pytorch</c> or <c>kmeans</c>.</param>
    /// <param name="region">The AWS Region, such as <c>eu-west-1</c>.</param>
    /// <param name="version">The version, or an alias of one; see <see cref="ImageUriRequest.Version"/>.</param>
    /// <param name="pyVersion">The Python version, such as <c>py310</c>; needed if the framework's version has several.</param>
    /// <param name="instanceType">The instance type; needed if there are images for several processors.</param>
    /// <param name="imageScope">What the image is for, such as <see cref="ImageScopes.Training"/>; needed if the scopes have different
    /// images.</param>
    /// <returns>The URI, such as <c>683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1</c>.</returns>
    /// <exception cref="ImageUriException">There is no such image; the message lists what there is.</exception>
    public static string Retrieve(
        string framework,
        string region,
        string? version = null,
        string? pyVersion = null,
        string? instanceType = null,
        string? imageScope = null) =>
        Retrieve(new ImageUriRequest(framework, region)
        {
            Version = version,
            PyVersion = pyVersion,
            InstanceType = instanceType,
            ImageScope = imageScope,
        });

    /// <summary>Gives the URI of the image for a framework or algorithm.</summary>
    /// <param name="request">What to look the image up by.</param>
    /// <returns>The URI.</returns>
    /// <exception cref="ImageUriException">There is no such image; the message lists what there is.</exception>
    public static string Retrieve(ImageUriRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ImageResolver.Resolve(request);
    }

    /// <summary>Gives the URI of the image that trains a framework estimator's script.</summary>
    /// <param name="request">What to look the image up by.</param>
    /// <returns>The URI.</returns>
    /// <exception cref="ImageUriException">There is no such image; the message lists what there is.</exception>
    public static string GetTrainingImageUri(TrainingImageUriRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ImageResolver.Resolve(request.ToImageUriRequest());
    }

    /// <summary>Gives the URI of the image with nothing but Python, in which functions of the Python SDK run.</summary>
    /// <param name="region">The AWS Region.</param>
    /// <param name="pyVersion">The Python version: <c>310</c> (default) or <c>38</c>.</param>
    /// <returns>The URI.</returns>
    /// <exception cref="ImageUriException">There is no such image; the message lists what there is.</exception>
    public static string GetBasePythonImageUri(string region, string pyVersion = "310")
    {
        const string Framework = "sagemaker-base-python";
        const string Subject = $"the framework '{Framework}'";

        if (!BasePythonVersions.Contains(pyVersion))
            throw ImageUriException.Unsupported("pyVersion", "Python version", pyVersion, Subject, BasePythonVersions);
        var entry = ImageTable.Default.Framework(Framework)!.Sets[0].Entries[0];
        return $"{ImageResolver.Registry(region, entry, Subject, ImageTable.Default)}/{entry.Repository}-{pyVersion}:{entry.Version}";
    }

    /// <summary>Gives the URI of the image that serves a large language model, or embeddings of one.</summary>
    /// <param name="backend">
    /// <c>huggingface</c> (Text Generation Inference), <c>huggingface-neuronx</c>, <c>huggingface-vllm-neuronx</c>,
    /// <c>huggingface-tei</c>, <c>huggingface-tei-cpu</c> (Text Embeddings Inference) or <c>lmi</c> (Deep Java Library).
    /// </param>
    /// <param name="region">The AWS Region.</param>
    /// <param name="version">The version of the serving framework. Default: the latest; <c>0.24.0</c> for <c>lmi</c>.</param>
    /// <returns>The URI.</returns>
    /// <exception cref="ImageUriException">There is no such image; the message lists what there is.</exception>
    public static string GetHuggingFaceLlmImageUri(string backend, string region, string? version = null)
    {
        if (!LlmBackends.Contains(backend))
            throw ImageUriException.Unsupported("backend", "backend", backend, "large language models", LlmBackends);
        if (backend == "lmi")
            return Retrieve("djl-deepspeed", region, string.IsNullOrEmpty(version) ? "0.24.0" : version);

        var framework = backend switch
        {
            "huggingface" => "huggingface-llm",
            "huggingface-neuronx" => "huggingface-llm-neuronx",
            _ => backend,
        };
        return Retrieve(new ImageUriRequest(framework, region)
        {
            Version = version,
            ImageScope = ImageScopes.Inference,
            InferenceTool = backend.EndsWith("-neuronx", StringComparison.Ordinal) ? "neuronx" : null,
        });
    }
}
