namespace PipelineSdk;

/// <summary>What is known of the type of a condition's side before the pipeline runs.</summary>
internal static class SideKinds
{
    public const string Text = "text";
    public const string Number = "a number";
    private const string Truth = "a Boolean";
    private const string Nothing = "null";
    private const string Structure = "a structure";

    /// <summary>The kind for a message; <see langword="null"/> if only the run knows it.</summary>
    public static string? Of(PipelineValue? side) => side?.Payload switch
    {
        null => Nothing,
        string or JoinExpression => Text,
        long or double => Number,
        bool => Truth,
        ListExpression or ObjectExpression => Structure,
        ParameterExpression parameter => parameter.Type switch
        {
            ParameterType.String => Text,
            ParameterType.Boolean => Truth,
            _ => Number,
        },
        _ => null,
    };
}
