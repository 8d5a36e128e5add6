namespace PipelineSdk;

/// <summary>
/// Images that are looked up when the pipeline is compiled, because they depend on the Region. Where the instance type decides, it must be known
/// then: a constant, or a parameter with a default.
/// </summary>
internal static class JobImages
{
    /// <param name="what">What the image is for, for people.</param>
    /// <param name="instanceType">The job's instance type, constant or not.</param>
    /// <param name="lookUp">Looks the image up by Region and instance type, which is <see langword="null"/> where it is not known.</param>
    public static PipelineString Retrieve(string what, PipelineString? instanceType, Func<string, string?, string> lookUp) =>
        Deferred.Text($"image of {what}", writer => Resolve(writer, what, instanceType, lookUp));

    /// <summary>The image, or <see langword="null"/> if there is none; nothing is reported.</summary>
    public static string? TryLookUp(string region, PipelineString? instanceType, Func<string, string?, string> lookUp) =>
        Attempt(region, TextOf(instanceType), lookUp).Image;

    /// <summary>The base name of a job that is named after the image. Problems are left to <see cref="Retrieve"/>.</summary>
    public static PipelineString BaseJobName(PipelineString? instanceType, Func<string, string?, string> lookUp) =>
        Deferred.Text("job name", writer => TryLookUp(writer.Context.Environment.Region, instanceType, lookUp) is { } image
            ? JobNames.Cut(JobNames.FromImage(image, ""))
            : null);

    private static PipelineString? Resolve(DefinitionWriter writer, string what, PipelineString? instanceType, Func<string, string?, string> lookUp)
    {
        var region = writer.Context.Environment.Region;
        var text = TextOf(instanceType);
        var (image, problem) = Attempt(region, text, lookUp);
        if (instanceType is { IsConstant: false } && Attempt(region, null, lookUp).Problem?.ParamName == "instanceType")
        {
            if (text is null)
            {
                writer.Report(
                    DiagnosticDescriptors.JobImage,
                    $"which image of {what} the job needs depends on its instance type, and that is known only while the pipeline runs.",
                    "set ImageUri, give the instance type as a constant, or give its parameter a default.");
                return null;
            }

            writer.Report(
                DiagnosticDescriptors.JobImageByDefault,
                $"the image of {what} was chosen for the instance type '{text}', its parameter's default; a start with a type of another kind gets the wrong image.",
                "set ImageUri, or give the instance type as a constant.");
        }

        if (problem is not null)
        {
            writer.Report(DiagnosticDescriptors.JobImage, problem.Reason, "give what there is an image for, or set ImageUri.");
        }

        return image;
    }

    private static string? TextOf(PipelineString? instanceType) => instanceType?.Payload switch
    {
        string text => text,
        ParameterExpression { DefaultValue: string text } => text,
        _ => null,
    };

    private static (string? Image, ImageUriException? Problem) Attempt(string region, string? instanceType, Func<string, string?, string> lookUp)
    {
        try
        {
            return (lookUp(region, instanceType), null);
        }
        catch (ImageUriException e)
        {
            return (null, e);
        }
    }
}
