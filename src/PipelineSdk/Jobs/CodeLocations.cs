namespace PipelineSdk;

/// <summary>Places for code: in the default bucket, or below a prefix that the user chose.</summary>
internal static class CodeLocations
{
    /// <summary>The place of code by a hash of its paths as written and their content.</summary>
    /// <param name="location">The user's prefix, or <see langword="null"/>.</param>
    /// <param name="hashed">The paths.</param>
    /// <param name="writer">Where to report problems.</param>
    public static string Prefix(string? location, IEnumerable<string> hashed, DefinitionWriter writer) =>
        $"{Root(location, writer)}/{writer.Context.Pipeline.Name}/code/{ContentHash.Of(hashed, new(writer))}";

    /// <summary>The prefix that everything of the pipeline goes below, without a slash at its end.</summary>
    public static string Root(string? location, DefinitionWriter writer)
    {
        if (location is not null && S3Paths.IsS3(location))
        {
            return location.TrimEnd('/');
        }

        if (location is not null)
        {
            writer.Report(DiagnosticDescriptors.CodeLocation, $"the location '{location}' is no URI in S3.", "give a URI that starts with s3://.");
        }

        return writer.Context.Environment.DefaultUri();
    }
}
