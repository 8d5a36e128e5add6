namespace PipelineSdk;

/// <summary>Which of the processors that images are published for an instance type calls for.</summary>
internal static class ImageProcessors
{
    /// <summary>The processor for the tag; <see langword="null"/> if one image serves all.</summary>
    /// <exception cref="ImageUriException">The instance type is missing, malformed or of another processor than <paramref
    /// name="available"/>.</exception>
    public static string? Choose(string? instanceType, IReadOnlyList<string> available, bool serverless, string subject)
    {
        if (available.Count == 0)
            return null;
        if (available.Count == 1 && string.IsNullOrEmpty(instanceType))
            return available[0];
        if (serverless)
            return "cpu";
        if (string.IsNullOrEmpty(instanceType))
            throw ImageUriException.UnsupportedProcessor(null, null, subject, available);

        var processor = Of(instanceType, available);
        return available.Contains(processor)
            ? processor
            : throw ImageUriException.UnsupportedProcessor(instanceType, processor, subject, available);
    }

    private static string Of(string instanceType, IReadOnlyList<string> available)
    {
        if (instanceType.StartsWith("local", StringComparison.Ordinal))
            return instanceType == "local" ? "cpu" : "gpu";
        if (instanceType.StartsWith("neuron", StringComparison.Ordinal))
            return "neuron";

        var family = InstanceFamilies.Of(instanceType);
        if (family.Length == 0)
        {
            throw ImageUriException.Invalid(
                "instanceType", "instance type", instanceType, "it is neither local, local_gpu nor like ml.c5.xlarge");
        }
        // Some images are published for one family of instances.
        if (available.Contains(family))
            return family;
        if (family.StartsWith("inf", StringComparison.Ordinal))
            return "inf";
        if (family.StartsWith("trn", StringComparison.Ordinal))
            return "trn";
        return family[0] is 'g' or 'p' ? "gpu" : "cpu";
    }
}
