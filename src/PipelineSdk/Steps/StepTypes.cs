namespace PipelineSdk;

/// <summary>The step types that this library builds, as definitions name them.</summary>
internal static class StepTypes
{
    public const string Processing = "Processing";
    public const string Training = "Training";
    public const string Tuning = "Tuning";
    public const string Model = "Model";
    public const string RegisterModel = "RegisterModel";
    public const string Transform = "Transform";
    public const string Condition = "Condition";
    public const string Callback = "Callback";
    public const string Lambda = "Lambda";
    public const string Fail = "Fail";
}
