namespace PipelineSdk;

/// <summary>What cannot be right about a model package.</summary>
internal static class PackageRules
{
    public static IEnumerable<JobProblem> Check(RegisterModelOptions options, bool isVersioned, IEnumerable<Model> models)
    {
        if (options.ModelPackageName is not null && options.ModelPackageGroupName is not null)
        {
            yield return new(
                DiagnosticDescriptors.ModelPackage,
                "the package has both a name and a group.",
                "set ModelPackageGroupName for a version in a group, or ModelPackageName for a package by itself.");
        }

        if (options.ModelPackageName is not null && options.SourceUri is not null)
        {
            yield return new(
                DiagnosticDescriptors.ModelPackage,
                "a package that is no version in a group cannot have a SourceUri.",
                "set ModelPackageGroupName in place of ModelPackageName, or leave SourceUri out.");
        }

        if (!isVersioned && (options.InferenceInstances is not { Count: > 0 } || options.TransformInstances is not { Count: > 0 }))
        {
            yield return new(
                DiagnosticDescriptors.ModelPackage,
                "a package that is no version in a group needs instance types.",
                "set InferenceInstances and TransformInstances, or ModelPackageGroupName.");
        }

        if (!isVersioned && models.Any(static model => model.ModelDataSource is not null))
        {
            yield return new(
                DiagnosticDescriptors.ModelPackage,
                "a package that is no version in a group cannot have a ModelDataSource.",
                "set ModelData in place of ModelDataSource, or ModelPackageGroupName.");
        }
    }

    public static IEnumerable<JobProblem> CheckPipeline(PipelineModel model, RegisterModelOptions options)
    {
        foreach (var (index, part) in model.Models.Index())
        {
            if (part.ModelData is null && part.ModelDataSource is null)
            {
                yield return new(
                    DiagnosticDescriptors.ModelPackage,
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"model {index} of the inference pipeline has no model data."),
                    "set ModelData of each model of the pipeline.");
            }
        }

        if (options.BaseModel is not null)
        {
            yield return new(
                DiagnosticDescriptors.ModelPackage,
                "a BaseModel says what one container was made of, and an inference pipeline has several.",
                "leave BaseModel out, or set it on the container in the request that Register returns.");
        }
    }
}
