namespace PipelineSdk;

/// <summary>The tag of an image: prefix, processor or inference tool, Python version and container version, joined by dashes.</summary>
internal sealed class ImageTag(
    ImageUriRequest request, ImageSelection selection, ImageEntry entry, string version, string? processor, string? pyVersion)
{
    /// <summary>The repositories whose container version starts with the version of the Neuron SDK.</summary>
    private static readonly string[] NeuronSdkRepositories =
    [
        "pytorch-training-neuron", "pytorch-training-neuronx", "huggingface-vllm-inference-neuronx",
        "huggingface-pytorch-inference-neuron", "huggingface-pytorch-inference-neuronx",
    ];

    /// <exception cref="ImageUriException">There is no image for the processor.</exception>
    public string Compose()
    {
        if (selection.Scope == ImageScopes.InferenceGraviton && request.Framework is FrameworkNames.XGBoost or FrameworkNames.Sklearn)
            return Arm64();

        var tool = string.IsNullOrEmpty(selection.InferenceTool) ? processor : selection.InferenceTool;
        var tag = Join(Prefix(), tool, pyVersion, ContainerVersion());
        if (request.InstanceType is not null && (request.SmDistributed || InstanceFamilies.Of(request.InstanceType) == "p4d"))
            tag = Join(tag, Cuda110Build($"{request.Framework}-{tag}"));
        // Triton's images for GPUs say nothing of it; what is cut are the characters, wherever they come from.
        if (request.Framework == FrameworkNames.Triton && processor == "gpu")
            tag = tag.TrimEnd('-', 'g', 'p', 'u');
        return tag;
    }

    private static string Join(params ReadOnlySpan<string?> parts)
    {
        var present = new List<string>(parts.Length);
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
                present.Add(part);
        }
        return string.Join('-', present);
    }

    private string Arm64()
    {
        var family = InstanceFamilies.Of(request.InstanceType);
        return family.Length == 0 || InstanceFamilies.IsGraviton(family)
            ? Join(version, "arm64", processor, pyVersion)
            : throw ImageUriException.Unsupported(
                "instanceType", "instance family", family, $"the scope '{selection.Scope}'", InstanceFamilies.Graviton);
    }

    private string Prefix() => request.Framework == FrameworkNames.HuggingFace ? TransformersPrefix() : entry.TagPrefix ?? version;

    /// <summary>
    /// Such as <c>2.1.0-transformers4.36.0</c>; aliases stay as they were given, but for the tags of Neuron's inference images.
    /// </summary>
    private string TransformersPrefix()
    {
        var transformers = request.Version!;
        var framework = request.BaseFrameworkVersion!;
        if (entry.Repository.Contains("-trcomp-", StringComparison.Ordinal))
        {
            transformers = version;
        }
        else if (entry.Repository.Contains("-inference-neuron", StringComparison.Ordinal))
        {
            transformers = selection.Set.Aliases.GetValueOrDefault(transformers, transformers);
            if (transformers == entry.Version)
                framework = entry.BaseFrameworks[0];
        }
        var isPyTorch = framework.StartsWith(FrameworkNames.PyTorch, StringComparison.Ordinal);
        var name = isPyTorch ? FrameworkNames.PyTorch : FrameworkNames.TensorFlow;
        return $"{framework[name.Length..]}-transformers{transformers}";
    }

    private string? ContainerVersion()
    {
        var container = request.ContainerVersion;
        if (entry.ContainerVersions is { } byProcessor && !byProcessor.TryGetValue(processor ?? "", out container))
        {
            throw ImageUriException.Unsupported(
                "instanceType", "processor", processor, $"{selection.Subject}, version {version}", [.. byProcessor.Keys]);
        }
        if (NeuronSdkRepositories.Contains(entry.Repository))
        {
            var sdk = string.IsNullOrEmpty(request.SdkVersion) ? entry.SdkVersions.Max(StringComparer.Ordinal) : request.SdkVersion;
            container = Join(sdk, container);
        }
        return entry.Repository == $"{request.Framework}-inference-graviton" ? Join(container, "sagemaker") : container;
    }

    /// <summary>
    /// The end of tags of images that were built anew for CUDA 11.0, which P4d instances and the distributed libraries need.
    /// </summary>
    private static string? Cuda110Build(string image) => image switch
    {
        "tensorflow-2.3-gpu-py37" => "cu110-ubuntu18.04-v3",
        "tensorflow-2.3.1-gpu-py37" or "tensorflow-2.3.2-gpu-py37" => "cu110-ubuntu18.04",
        "tensorflow-1.15-gpu-py37" => "cu110-ubuntu18.04-v8",
        "tensorflow-1.15.4-gpu-py37" or "tensorflow-1.15.5-gpu-py37" => "cu110-ubuntu18.04",
        "mxnet-1.8-gpu-py37" => "cu110-ubuntu16.04-v1",
        "mxnet-1.8.0-gpu-py37" => "cu110-ubuntu16.04",
        "pytorch-1.6-gpu-py36" or "pytorch-1.6-gpu-py3" => "cu110-ubuntu18.04-v3",
        "pytorch-1.6.0-gpu-py36" or "pytorch-1.6.0-gpu-py3" => "cu110-ubuntu18.04",
        _ => null,
    };
}
