namespace PipelineSdk;

/// <summary>Reads one value from a JSON file while the pipeline runs (<c>Std:JsonGet</c>).</summary>
/// <remarks>
/// Either from a property file of a processing step, or from a file in S3. The path has no leading <c>$.</c>: <c>metrics.mse.value</c>,
/// <c>Output[1]</c>.
/// </remarks>
public sealed class JsonGet : UntypedReference
{
    /// <summary>Reads from a property file of a step, which may also be found by name only.</summary>
    /// <param name="stepName">The processing step's name.</param>
    /// <param name="propertyFile">The property file's name; a <see cref="PropertyFile"/> converts to it.</param>
    /// <param name="jsonPath">The path within the file.</param>
    public JsonGet(string stepName, PropertyFileName propertyFile, string jsonPath)
        : base(new PropertyFileExpression(stepName, null, propertyFile.Value, jsonPath))
    {
        ArgumentNullException.ThrowIfNull(stepName);
        ArgumentNullException.ThrowIfNull(propertyFile.Value, nameof(propertyFile));
        ArgumentNullException.ThrowIfNull(jsonPath);
    }

    /// <summary>Reads from a file in S3. SageMaker resolves this in the conditions of a condition step.</summary>
    /// <param name="s3Uri">
    /// The file's URI: an interpolated string or a <see cref="Join"/> of constants, parameters, execution variables and properties.
    /// </param>
    /// <param name="jsonPath">The path within the file.</param>
    public JsonGet(PipelineString s3Uri, string jsonPath)
        : base(new S3FileExpression(s3Uri, jsonPath))
    {
        ArgumentNullException.ThrowIfNull(s3Uri);
        ArgumentNullException.ThrowIfNull(jsonPath);
    }

    internal JsonGet(ProcessingStep step, PropertyFileName propertyFile, string jsonPath)
        : base(new PropertyFileExpression(step.Name, step, propertyFile.Value, jsonPath))
    {
        ArgumentNullException.ThrowIfNull(propertyFile.Value, nameof(propertyFile));
        ArgumentNullException.ThrowIfNull(jsonPath);
    }
}
