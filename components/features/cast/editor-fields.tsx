"use client";
import { useController, type FieldPathByValue } from "react-hook-form";
import type { CharacterProfile } from "@/server/contracts/character";
import { Select, TextArea, TextField, type SelectProps, type TextAreaProps, type TextFieldProps } from "@/components/ui/field";
import { Slider, type SliderProps } from "@/components/ui/slider";

type Own = "name" | "value" | "onChange" | "defaultValue" | "error" | "id";
type TextPath = FieldPathByValue<CharacterProfile, string>;

export const fieldId = (path: string): string => `f-${path}`;

function useFormField(name: TextPath) {
  const { field, fieldState } = useController<CharacterProfile, TextPath>({ name });
  return { ...field, id: fieldId(name), error: fieldState.error?.message };
}

export function FormText({ name, ...rest }: Omit<TextFieldProps, Own> & { name: TextPath }) {
  return <TextField autoComplete="off" {...rest} {...useFormField(name)} />;
}

export function FormArea({ name, ...rest }: Omit<TextAreaProps, Own> & { name: TextPath }) {
  return <TextArea {...rest} {...useFormField(name)} />;
}

export function FormSelect({ name, ...rest }: Omit<SelectProps, Own> & { name: TextPath }) {
  return <Select {...rest} {...useFormField(name)} />;
}

interface FormSliderProps extends Omit<SliderProps, "value" | "onChange" | "disabled"> {
  name: FieldPathByValue<CharacterProfile, number>;
  /** After the form has it. */
  onMoved?: () => void;
}

export function FormSlider({ name, onMoved, ...rest }: FormSliderProps) {
  const { field } = useController<CharacterProfile, FormSliderProps["name"]>({ name });
  return (
    <Slider
      {...rest}
      disabled={field.disabled}
      value={field.value}
      onChange={(value) => {
        field.onChange(value);
        onMoved?.();
      }}
    />
  );
}
