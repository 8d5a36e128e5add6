namespace PipelineSdk;

/// <summary>Where the images for a request stand: which framework's or variant's, in which scope, and with which inference tool.</summary>
internal sealed record ImageSelection(ImageSet Set, string? Scope, string? InferenceTool, string Subject)
{
    private static readonly string[] GravitonFrameworks =
        [FrameworkNames.PyTorch, FrameworkNames.Sklearn, FrameworkNames.TensorFlow, FrameworkNames.XGBoost];

    private static readonly string[] NeuronTools = ["neuron", "neuronx"];

    /// <exception cref="ImageUriException">There is no such framework or scope, or not for the instance type.</exception>
    public static ImageSelection Of(ImageUriRequest request, ImageTable table)
    {
        ValidateFramework(request, table);
        if (request.TrainingCompiler && request.Framework is FrameworkNames.HuggingFace or FrameworkNames.PyTorch)
            return In($"{request.Framework}-training-compiler", request.ImageScope, request.InferenceTool);

        var family = InstanceFamilies.Of(request.InstanceType);
        var tool = request.InferenceTool;
        var source = request.Framework;
        if (request.Framework is FrameworkNames.HuggingFace or FrameworkNames.PyTorch)
        {
            if (string.IsNullOrEmpty(tool) && InstanceFamilies.IsNeuron(family))
                tool = "neuron";
            if (NeuronTools.Contains(tool))
                source = $"{source}-{tool}";
        }
        ValidateHardware(request, family);
        return In(source, FinalScope(request, family), tool);

        ImageSelection In(string name, string? scope, string? inferenceTool)
        {
            var framework = table.Framework(name) ?? throw ImageUriException.Unsupported(
                "inferenceTool",
                "inference tool",
                request.InferenceTool,
                $"the framework '{request.Framework}'",
                [.. NeuronTools.Where(other => table.Framework($"{request.Framework}-{other}") is not null)]);
            var set = SetFor(framework, scope, request.AcceleratorType);
            return new(set, scope, inferenceTool, $"the framework '{name}' in the scope '{string.Join("' or '", set.Scopes)}'");
        }
    }

    private static void ValidateFramework(ImageUriRequest request, ImageTable table)
    {
        if (table.Framework(request.Framework) is not { IsRetrievable: true })
        {
            throw ImageUriException.UnknownFramework(
                request.Framework, [.. table.Frameworks.Where(name => table.Framework(name)!.IsRetrievable).Order(StringComparer.Ordinal)]);
        }
    }

    private static void ValidateHardware(ImageUriRequest request, string family)
    {
        var trainium = request.InstanceType?.Contains("trn", StringComparison.Ordinal) is true;
        if (trainium && request.Framework != FrameworkNames.PyTorch)
        {
            throw ImageUriException.Unsupported(
                "framework",
                "framework",
                request.Framework,
                $"the Trainium instance type '{request.InstanceType}'",
                [FrameworkNames.PyTorch]);
        }
        if (InstanceFamilies.IsGraviton(family) && !GravitonFrameworks.Contains(request.Framework))
        {
            throw ImageUriException.Unsupported(
                "framework", "framework", request.Framework, $"the Graviton instance type '{request.InstanceType}'", GravitonFrameworks);
        }
    }

    private static string? FinalScope(ImageUriRequest request, string family)
    {
        if (InstanceFamilies.IsGraviton(family) && GravitonFrameworks.Contains(request.Framework))
            return ImageScopes.InferenceGraviton;
        // Their images for training and for inference are the same.
        if (request is { ImageScope: null, Framework: FrameworkNames.XGBoost or FrameworkNames.Sklearn })
            return ImageScopes.Training;
        return request.ImageScope;
    }

    private static ImageSet SetFor(ImageFramework framework, string? scope, string? acceleratorType)
    {
        if (!string.IsNullOrEmpty(acceleratorType))
        {
            if (!acceleratorType.StartsWith("ml.eia", StringComparison.Ordinal) && acceleratorType != "local_sagemaker_notebook")
            {
                throw ImageUriException.Invalid(
                    "acceleratorType",
                    "accelerator type",
                    acceleratorType,
                    "it is neither local_sagemaker_notebook nor like ml.eia2.medium");
            }
            scope = ImageScopes.ElasticInference;
        }
        if (framework.Scopes.Count == 1 || (string.IsNullOrEmpty(scope) && framework.Sets.Count == 1))
            return framework.Sets[0];
        return framework.Set(scope)
            ?? throw ImageUriException.Unsupported(
                "imageScope", "image scope", scope, $"the framework '{framework.Name}'", framework.Scopes);
    }
}
