namespace PipelineSdk;

/// <summary>Step types, as definitions name them.</summary>
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

    // Read and checked, but not built here.
    public const string AutoML = "AutoML";
    public const string ClarifyCheck = "ClarifyCheck";
    public const string QualityCheck = "QualityCheck";
    public const string Emr = "EMR";
    public const string EmrServerless = "EMRServerless";
}
